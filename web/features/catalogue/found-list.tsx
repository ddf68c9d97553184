import type { FoundEntry } from '../../../src/features/catalogue-search/search.ts';
import { Button } from '../../ui/controls.ts';
import { FoundItem } from './found-item.tsx';
import { useCatalogueTexts } from './page-texts.ts';

type Props = {
  items: readonly FoundEntry[];
  more?: { isLoading: boolean; load: () => void };
};

export function FoundList({ items, more }: Props) {
  const { texts } = useCatalogueTexts();
  return (
    <section aria-label={texts.search.results}>
      <ol className="plain-list found-list">
        {items.map((item) => (
          <li key={item.id}>
            <FoundItem item={item} />
          </li>
        ))}
      </ol>
      {more !== undefined && (
        <div className="list-end">
          <Button
            size="small"
            variant="secondary"
            data-color="neutral"
            loading={more.isLoading}
            onClick={more.load}
          >
            {texts.search.more}
          </Button>
        </div>
      )}
    </section>
  );
}
