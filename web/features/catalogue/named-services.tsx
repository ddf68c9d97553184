import { Link } from '@tanstack/react-router';
import type { SearchReply } from '../../../src/features/catalogue-search/search.ts';
import { PATHS } from '../../paths.ts';
import { useCatalogueTexts } from './page-texts.ts';

type Props = {
  services: SearchReply['services'];
  /** What the list begins with needs no other place. */
  listed: string | undefined;
};

/** The services that the search calls by name, over what is found. */
export function NamedServices({ services, listed }: Props) {
  const { texts, words } = useCatalogueTexts();
  const named = services.filter(({ id }) => id !== listed);
  if (named.length === 0) return null;
  return (
    <section aria-label={texts.search.named} className="found-list">
      {named.map(({ id, name, summary, sector }) => (
        <article key={id} className="card found-item found-named">
          <h2>
            <Link to={PATHS.entry} params={{ entryId: id }}>
              {name}
            </Link>
          </h2>
          <p className="quiet found-giver">
            {texts.search.named}
            {sector !== null && ` · ${words.sectors[sector]}`}
          </p>
          <p>{summary}</p>
        </article>
      ))}
    </section>
  );
}
