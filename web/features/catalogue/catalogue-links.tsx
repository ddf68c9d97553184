import { Link } from '@tanstack/react-router';
import type { Role } from '../../../src/shared/signed-in.ts';
import { PATHS } from '../../paths.ts';
import { useSession } from '../people/session.ts';
import { useCatalogueTexts } from './page-texts.ts';

const EVERYBODY = null;
const PLANNERS: readonly Role[] = ['adviser', 'team_lead', 'coordinator', 'approver', 'analyst', 'steward'];
const EDITORS: readonly Role[] = ['adviser', 'team_lead', 'steward'];

const LINKS = [
  { name: 'matrix', path: PATHS.catalogueMatrix, roles: EVERYBODY },
  { name: 'network', path: PATHS.catalogueNetwork, roles: EVERYBODY },
  { name: 'laws', path: PATHS.catalogueLaws, roles: EVERYBODY },
  { name: 'gaps', path: PATHS.catalogueGaps, roles: PLANNERS },
  { name: 'proposals', path: PATHS.proposals, roles: EVERYBODY },
  { name: 'toConfirm', path: PATHS.toConfirm, roles: EVERYBODY },
  { name: 'words', path: PATHS.searchWords, roles: EDITORS },
  { name: 'imports', path: PATHS.catalogueImport, roles: EDITORS },
] as const;

/** The other pages about what there is, and the one that everybody sees. */
export function CatalogueLinks() {
  const { texts, language } = useCatalogueTexts();
  const { roles } = useSession();
  const shown = LINKS.filter(
    (link) => link.roles === null || link.roles.some((role) => roles.includes(role)),
  );
  return (
    <nav className="catalogue-links" aria-label={texts.search.links.label}>
      <ul className="plain-list">
        {shown.map(({ name, path }) => (
          <li key={name}>
            <Link to={path}>{texts.search.links[name]}</Link>
          </li>
        ))}
        <li>
          <a href={language === 'nn' ? '/nn/katalog' : '/katalog'}>{texts.search.links.open}</a>
        </li>
      </ul>
    </nav>
  );
}
