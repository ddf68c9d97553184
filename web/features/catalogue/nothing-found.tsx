import type { FoundEntry } from '../../../src/features/catalogue-search/search.ts';
import { MagnifyingGlassIcon } from '../../ui/controls.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FoundItem } from './found-item.tsx';
import { useCatalogueTexts } from './page-texts.ts';

type Props = {
  nearest: readonly FoundEntry[];
  /** Whether there are filters to take away. */
  isNarrowed: boolean;
};

/** Says so, and shows what comes closest. */
export function NothingFound({ nearest, isNarrowed }: Props) {
  const { texts } = useCatalogueTexts();
  return (
    <>
      <EmptyState title={texts.search.nothing} icon={<MagnifyingGlassIcon />}>
        <p>{isNarrowed ? texts.search.nothingNarrowed : texts.search.nothingText}</p>
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
