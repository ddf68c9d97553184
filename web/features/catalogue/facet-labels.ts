import { useQuery } from '@tanstack/react-query';
import type { Facet } from '../../../src/features/catalogue-search/search.ts';
import { useCodeLabels } from '../code-lists/code-labels.ts';
import { servicesQuery } from './fetch-catalogue.ts';
import { useCatalogueTexts } from './page-texts.ts';

/** What a value of a filter is called. */
export function useFacetLabels(): (facet: Facet, value: string) => string {
  const { texts, words } = useCatalogueTexts();
  const codes = useCodeLabels();
  const services = useQuery(servicesQuery);
  const fixed: Readonly<Partial<Record<Facet, Readonly<Record<string, string>>>>> = {
    level: words.levels,
    phase: words.phases,
    lifeArea: words.lifeAreas,
    cost: words.costs,
    kind: words.kinds,
  };
  return (facet, value) => {
    if (facet === 'age') return texts.search.years(value);
    if (facet === 'area') return codes.label('area', value);
    if (facet === 'service') return services.data?.find(({ id }) => id === value)?.name ?? value;
    return fixed[facet]?.[value] ?? value;
  };
}
