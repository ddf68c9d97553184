import { BarChartIcon } from '../../ui/controls.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { MapView } from './map-heading.tsx';
import { isWholeMap, type MapSearch } from './map-search.ts';
import { useMapTexts } from './use-map-texts.ts';

/** Nothing to draw: since nothing is written yet, or since nothing fits. */
export function NothingFits({ view, search }: { view: MapView; search: MapSearch }) {
  const { texts } = useMapTexts();
  const isWhole = isWholeMap(search);
  return (
    <EmptyState title={isWhole ? texts.emptyTitle : texts.noneTitle} icon={<BarChartIcon />}>
      <p>{isWhole ? texts.emptyText[view] : texts.noneText}</p>
    </EmptyState>
  );
}
