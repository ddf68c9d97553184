import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { Facet, SearchReply } from '../../../src/features/catalogue-search/search.ts';
import { PATHS } from '../../paths.ts';
import { Button, Checkbox, CheckboxGroup, FunnelIcon, Select } from '../../ui/controls.ts';
import { useIsNarrow } from '../../ui/media.ts';
import { allChosen, chosenOf, withChosen, type CatalogueSearch } from './catalogue-search.ts';
import { useFacetLabels } from './facet-labels.ts';
import { useCatalogueTexts } from './page-texts.ts';

/** Those with few values are ticked; of the services one is chosen. */
const FIRST: readonly Facet[] = ['level', 'phase', 'lifeArea'];
const FURTHER: readonly Facet[] = ['age', 'cost', 'area', 'kind'];

type Props = { search: CatalogueSearch; facets: NonNullable<SearchReply['facets']> | Record<string, never> };

/** By what the search can be narrowed, each value with how many it would leave. */
export function FilterPanel({ search, facets }: Props) {
  const { texts } = useCatalogueTexts();
  const isNarrow = useIsNarrow();
  const [isOpen, setIsOpen] = useState(false);
  const chosen = allChosen(search).length;
  const hasFurther =
    search.elsewhere !== undefined || FURTHER.some((facet) => chosenOf(search, facet).length > 0);
  const ticked = (facet: Facet) => (
    <TickedFilter key={facet} facet={facet} search={search} counts={countsOf(facets, facet)} />
  );
  const further = (
    <>
      {FURTHER.map(ticked)}
      <Elsewhere search={search} />
    </>
  );
  const panel = (
    <search id="catalogue-filters" className="card catalogue-filters" aria-label={texts.search.filters}>
      {FIRST.map(ticked)}
      <ServiceFilter search={search} facets={facets} />
      {isNarrow ? <Folded isOpen={hasFurther}>{further}</Folded> : further}
    </search>
  );
  if (!isNarrow) return panel;
  return (
    <div className="catalogue-folded">
      <Button
        size="small"
        variant="secondary"
        data-color="neutral"
        icon={<FunnelIcon aria-hidden />}
        aria-expanded={isOpen}
        aria-controls={isOpen ? 'catalogue-filters' : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        {texts.search.showFilters(chosen)}
      </Button>
      {isOpen && panel}
    </div>
  );
}

/** Open from the start where something in it is chosen; from then on as the reader leaves it. */
function Folded({ isOpen, children }: { isOpen: boolean; children: ReactNode }) {
  const { texts } = useCatalogueTexts();
  const [wasOpen] = useState(isOpen);
  return (
    <details className="more-filters" open={wasOpen}>
      <summary>{texts.search.moreFilters}</summary>
      <div>{children}</div>
    </details>
  );
}

type Counts = readonly { value: string; count: number }[];

function countsOf(facets: Props['facets'], facet: Facet): Counts {
  return (facets as Partial<Record<Facet, Counts>>)[facet] ?? [];
}

function TickedFilter({ facet, search, counts }: { facet: Facet; search: CatalogueSearch; counts: Counts }) {
  const { texts } = useCatalogueTexts();
  const label = useFacetLabels();
  const navigate = useNavigate();
  const chosen = chosenOf(search, facet);
  // what is chosen stays to be taken away, also where nothing is left of it
  const shown = [
    ...counts,
    ...chosen
      .filter((one) => !counts.some(({ value }) => value === one))
      .map((value) => ({ value, count: 0 })),
  ];
  if (shown.length === 0) return null;
  return (
    <CheckboxGroup
      legend={texts.search.facets[facet]}
      size="small"
      value={[...chosen]}
      onChange={(values: string[]) =>
        void navigate({ to: PATHS.catalogue, search: withChosen(search, facet, values), replace: true })
      }
    >
      {shown.map(({ value, count }) => (
        <Checkbox key={value} value={value}>
          {label(facet, value)} <span className="quiet">({count})</span>
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}

function ServiceFilter({ search, facets }: Props) {
  const { texts } = useCatalogueTexts();
  const label = useFacetLabels();
  const navigate = useNavigate();
  const [chosen = ''] = chosenOf(search, 'service');
  const counts = countsOf(facets, 'service');
  const options = counts
    .map(({ value, count }) => ({ value, name: `${label('service', value)} (${String(count)})` }))
    .sort((a, b) => a.name.localeCompare(b.name, 'nb'));
  if (chosen !== '' && !counts.some(({ value }) => value === chosen))
    options.unshift({ value: chosen, name: `${label('service', chosen)} (0)` });
  return (
    <Select
      label={texts.search.facets.service}
      size="small"
      value={chosen}
      onChange={({ target }) =>
        void navigate({
          to: PATHS.catalogue,
          search: withChosen(search, 'service', target.value === '' ? [] : [target.value]),
          replace: true,
        })
      }
    >
      <option value="">{texts.search.allServices}</option>
      {options.map(({ value, name }) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </Select>
  );
}

function Elsewhere({ search }: { search: CatalogueSearch }) {
  const { texts } = useCatalogueTexts();
  const navigate = useNavigate();
  const { elsewhere, ...rest } = search;
  return (
    <Checkbox
      size="small"
      checked={elsewhere === 'true'}
      onChange={({ target }) =>
        void navigate({
          to: PATHS.catalogue,
          search: target.checked ? { ...rest, elsewhere: 'true' } : rest,
          replace: true,
        })
      }
    >
      {texts.search.elsewhere}
    </Checkbox>
  );
}
