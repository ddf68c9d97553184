import { BarChartIcon } from '../../ui/controls.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { MapSearch } from './map-search.ts';
import { useMapTexts } from './use-map-texts.ts';

/** Nothing to draw: since nothing is written yet, or since nothing fits. */
export function NothingFits({ search: { place: _, all: __, sort: ___, ...chosen } }: { search: MapSearch }) {
  const { texts } = useMapTexts();
  const isWhole = Object.keys(chosen).length === 0;
  return (
    <EmptyState title={isWhole ? texts.emptyTitle : texts.noneTitle} icon={<BarChartIcon />}>
      <p>{isWhole ? texts.emptyText : texts.noneText}</p>
    </EmptyState>
  );
}
