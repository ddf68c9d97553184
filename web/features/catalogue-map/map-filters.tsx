import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { LIFE_AREAS } from '../../../src/features/catalogue/entry.ts';
import { MAP_STATUSES } from '../../../src/features/catalogue-map/map-filter.ts';
import type { PATHS } from '../../paths.ts';
import { Select } from '../../ui/controls.ts';
import { useSession } from '../people/session.ts';
import { areasQuery } from './fetch-maps.ts';
import { parseMapSearch, type MapSearch } from './map-search.ts';
import { useMapTexts } from './use-map-texts.ts';

type MapPath = typeof PATHS.catalogueMatrix | typeof PATHS.catalogueNetwork | typeof PATHS.catalogueLaws;

/** Changes one choice of the address, and closes what was open. */
export function useChoose(path: MapPath, search: MapSearch) {
  const navigate = useNavigate();
  return (change: Partial<Record<keyof MapSearch, string>>) =>
    void navigate({
      to: path,
      search: parseMapSearch({ ...search, place: undefined, ...change }),
      replace: true,
      resetScroll: false,
    });
}

/** What the map is of: the choices stand in the address. */
export function MapFilters({
  path,
  search,
  hasStatus = true,
  children,
}: {
  path: MapPath;
  search: MapSearch;
  hasStatus?: boolean;
  children?: ReactNode;
}) {
  const { texts, terms, language } = useMapTexts();
  const { municipality } = useSession();
  const { data: areas } = useQuery(areasQuery(municipality.code));
  const choose = useChoose(path, search);
  const words = texts.filters;
  const { lifeArea, area, status } = search;
  const areaName = areas?.items.find(({ code }) => code === area)?.labels[language];
  const chosen = [
    ...(lifeArea === undefined ? [] : [terms.lifeAreas[lifeArea]]),
    ...(area === undefined ? [] : [areaName ?? area]),
    ...(status === undefined ? [] : [terms.statuses[status]]),
  ];
  return (
    <>
      <search className="card filters map-filters" aria-label={words.label}>
        <Select
          label={words.lifeArea}
          size="small"
          value={lifeArea ?? ''}
          onChange={({ target }) => choose({ lifeArea: target.value })}
        >
          <option value="">{words.allLifeAreas}</option>
          {LIFE_AREAS.map((one) => (
            <option key={one} value={one}>
              {terms.lifeAreas[one]}
            </option>
          ))}
        </Select>
        <Select
          label={words.area}
          size="small"
          value={area ?? ''}
          onChange={({ target }) => choose({ area: target.value })}
        >
          <option value="">{words.allAreas}</option>
          {(areas?.items ?? []).map(({ code, labels }) => (
            <option key={code} value={code}>
              {labels[language]}
            </option>
          ))}
        </Select>
        {hasStatus && (
          <Select
            label={words.status}
            size="small"
            value={status ?? ''}
            onChange={({ target }) => choose({ status: target.value })}
          >
            <option value="">{words.allStatuses}</option>
            {MAP_STATUSES.map((one) => (
              <option key={one} value={one}>
                {terms.statuses[one]}
              </option>
            ))}
          </Select>
        )}
        {children}
        {Object.keys(search).length > 0 && (
          <Link to={path} search={{}} className="map-clear">
            {words.clear}
          </Link>
        )}
      </search>
      {chosen.length > 0 && <p className="map-chosen">{words.chosen(chosen.join(', '))}</p>}
    </>
  );
}
