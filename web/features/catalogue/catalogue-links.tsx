import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Role } from '../../../src/shared/signed-in.ts';
import { PATHS } from '../../paths.ts';
import { formatNumber } from '../../ui/format.ts';
import { toConfirmQuery } from '../catalogue-keeping/to-confirm-note.tsx';
import { useSession } from '../people/session.ts';
import { proposalsQuery } from './fetch-catalogue.ts';
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

/** What may wait unseen for a minute: the numbers are a nudge, and are asked for at most so often. */
const FRESH_FOR = 60_000;

/** The other pages about what there is, with how much waits there, and the one that everybody sees. */
export function CatalogueLinks() {
  const { texts, language } = useCatalogueTexts();
  const { roles } = useSession();
  const waiting = useWaiting(EDITORS.some((role) => roles.includes(role)));
  const shown = LINKS.filter(
    (link) => link.roles === null || link.roles.some((role) => roles.includes(role)),
  );
  return (
    <nav className="catalogue-links" aria-label={texts.search.links.label}>
      <ul className="plain-list">
        {shown.map(({ name, path }) => (
          <li key={name}>
            <Link to={path}>{texts.search.links[name]}</Link>
            <Waiting count={waiting[name] ?? 0} />
          </li>
        ))}
        <li>
          <a href={language === 'nn' ? '/nn/katalog' : '/katalog'}>{texts.search.links.open}</a>
        </li>
      </ul>
    </nav>
  );
}

type Name = (typeof LINKS)[number]['name'];

/** How much waits, by page; only editors answer proposals, and to the others their own say nothing. */
function useWaiting(isEditing: boolean): Readonly<Partial<Record<Name, number>>> {
  const { data: toConfirm } = useQuery({ ...toConfirmQuery, staleTime: FRESH_FOR });
  const { data: open } = useInfiniteQuery({
    ...proposalsQuery('open'),
    enabled: isEditing,
    staleTime: FRESH_FOR,
  });
  return { proposals: open?.pages[0]?.total ?? 0, toConfirm: toConfirm?.mine.past ?? 0 };
}

function Waiting({ count }: { count: number }) {
  const { texts } = useCatalogueTexts();
  if (count === 0) return null;
  return (
    <span className="links-waiting">
      <span aria-hidden>{formatNumber(count)}</span>
      <span className="sr-only"> ({texts.search.links.waiting(formatNumber(count))})</span>
    </span>
  );
}
