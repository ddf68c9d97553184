import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useRef } from 'react';
import { PERSPECTIVES, type LawRow, type Laws } from '../../../src/features/catalogue-map/law.ts';
import { PATHS } from '../../paths.ts';
import { Checkbox, Select, Skeleton } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useSession } from '../people/session.ts';
import { askedWith, LAWS_KEY, lawsQuery, markLaw } from './fetch-maps.ts';
import { LawMap } from './law-map.tsx';
import { LawsOfService } from './laws-of-service.tsx';
import { MapFilters, useChoose } from './map-filters.tsx';
import { MapHeading } from './map-heading.tsx';
import { parseMapSearch, type MapSearch } from './map-search.ts';
import { NothingFits } from './nothing-fits.tsx';
import { useMapTexts } from './use-map-texts.ts';

const route = getRouteApi('/signed-in/tiltak/lover');

/** What the law says to which service; the steward marks what she has read against the law of today. */
export function LawsPage() {
  const { texts } = useMapTexts();
  const { shell } = useMessages();
  const { municipality } = useSession();
  const search = route.useSearch({ select: parseMapSearch, structuralSharing: true });
  const { service, perspective, toCheck } = search;
  const asked = askedWith(municipality.code, search, { status: undefined, service, perspective, toCheck });
  const { data, error, isPending, refetch } = useQuery(lawsQuery(asked));
  return (
    <div className="page maps-page">
      <MapHeading
        view="laws"
        search={search}
        files={[
          { text: texts.asXlsx, part: 'laws/file', query: { ...asked, format: 'xlsx' } },
          { text: texts.asCsv, part: 'laws/file', query: { ...asked, format: 'csv' } },
        ]}
      />
      <LawFilters search={search} municipality={municipality.code} />
      {isPending && (
        <div role="status" aria-busy="true" aria-label={shell.loading}>
          <Skeleton variant="rounded" height={320} />
        </div>
      )}
      {error !== null && data === undefined && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {data !== undefined && <LawParts laws={data} search={search} />}
    </div>
  );
}

function LawFilters({ search, municipality }: { search: MapSearch; municipality: string }) {
  const { texts } = useMapTexts();
  const words = texts.filters;
  const choose = useChoose(PATHS.catalogueLaws, search);
  const { data: whole } = useQuery(lawsQuery({ municipality }));
  const services = [
    ...new Map(
      (whole?.items ?? []).flatMap(({ service, appliesTo }) =>
        [service, ...appliesTo].map(({ id, name }) => [id, name] as const),
      ),
    ),
  ].sort(([, a], [, b]) => a.localeCompare(b, 'nb'));
  return (
    <MapFilters path={PATHS.catalogueLaws} search={search} hasStatus={false}>
      <Select
        label={words.service}
        size="small"
        value={search.service ?? ''}
        onChange={({ target }) => choose({ service: target.value })}
      >
        <option value="">{words.allServices}</option>
        {services.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Select
        label={words.perspective}
        size="small"
        value={search.perspective ?? ''}
        onChange={({ target }) => choose({ perspective: target.value })}
      >
        <option value="">{words.allPerspectives}</option>
        {PERSPECTIVES.map((one) => (
          <option key={one} value={one}>
            {texts.laws.perspectives[one]}
          </option>
        ))}
      </Select>
      <Checkbox
        size="small"
        checked={search.toCheck === 'true'}
        onChange={({ target }) => choose({ toCheck: target.checked ? 'true' : '' })}
      >
        {words.toCheck}
      </Checkbox>
    </MapFilters>
  );
}

function LawParts({ laws, search }: { laws: Laws; search: MapSearch }) {
  const { texts } = useMapTexts();
  const words = texts.laws;
  const { roles } = useSession();
  const queryClient = useQueryClient();
  const said = useRef<HTMLDivElement>(null);
  const mark = useMutation({
    mutationFn: markLaw,
    onSettled: async () => {
      await queryClient.invalidateQueries({ queryKey: LAWS_KEY });
      // A row that is no longer among those shown takes its button along.
      setTimeout(() => {
        if (document.activeElement === document.body) said.current?.focus();
      });
    },
  });
  const onMark = roles.includes('steward')
    ? ({ id, checkedOn }: LawRow) => mark.mutate({ id, checked: checkedOn === null })
    : null;
  if (laws.items.length === 0) return <NothingFits view="laws" search={search} />;
  return (
    <>
      <p>
        {words.summary(laws.items.length, laws.toCheck)} {words.note}
      </p>
      <div role="status" ref={said} tabIndex={-1} className="map-said">
        {mark.isSuccess && (
          <p>{mark.data.checkedOn === null ? words.markedUnchecked : words.markedChecked}</p>
        )}
      </div>
      {mark.isError && <FailureNotice error={mark.error} />}
      <LawMap rows={laws.items} />
      {[...Map.groupBy(laws.items, ({ service }) => service.id)].map(([id, rows]) => (
        <LawsOfService
          key={id}
          rows={rows}
          onMark={onMark}
          busyWith={mark.isPending ? mark.variables.id : null}
        />
      ))}
    </>
  );
}
