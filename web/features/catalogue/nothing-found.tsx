import type { FoundEntry } from '../../../src/features/catalogue-search/search.ts';
import { MagnifyingGlassIcon } from '../../ui/controls.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FoundItem } from './found-item.tsx';
import { useCatalogueTexts } from './page-texts.ts';

/** Says so, and shows what comes closest. */
export function NothingFound({ nearest }: { nearest: readonly FoundEntry[] }) {
  const { texts } = useCatalogueTexts();
  return (
    <>
      <EmptyState title={texts.search.nothing} icon={<MagnifyingGlassIcon />}>
        <p>{texts.search.nothingText}</p>
      </EmptyState>
      {nearest.length > 0 && (
        <section aria-labelledby="nearest" className="found-nearest">
          <h2 id="nearest">{texts.search.nearest}</h2>
          <ul className="plain-list found-list">
            {nearest.map((item) => (
              <li key={item.id}>
                <FoundItem item={item} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
