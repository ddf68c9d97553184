import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import type { EntryRecord } from '../../../src/features/catalogue/entry-record.ts';
import { PATHS } from '../../paths.ts';
import { useCatalogueTexts } from './page-texts.ts';

type Props = {
  title: string;
  items: EntryRecord['variants'];
  /** The one that the page shows. */
  current?: string;
};

/** Entries that belong together with this one, each with its level and who gives it. */
export function RelatedEntries({ title, items, current }: Props) {
  const { texts, words } = useCatalogueTexts();
  const id = useId();
  return (
    <section className="card related-entries" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="plain-list">
        {items.map((item) => (
          <li key={item.id} {...(item.id === current && { 'aria-current': 'true' as const })}>
            {item.id === current ? (
              <strong>{item.name}</strong>
            ) : (
              <Link to={PATHS.entry} params={{ entryId: item.id }}>
                {item.name}
              </Link>
            )}
            <span className="quiet">
              {[
                item.level === null ? words.kinds[item.kind] : words.levels[item.level],
                item.serviceName,
                ...(item.id === current ? [texts.entry.variantNow] : []),
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
