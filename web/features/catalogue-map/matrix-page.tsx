import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { countWithoutPhase } from '../../../src/features/catalogue-map/matrix-rules.ts';
import type { Matrix } from '../../../src/features/catalogue-map/matrix.ts';
import { PATHS } from '../../paths.ts';
import { Skeleton } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useSession } from '../people/session.ts';
import { CoverageTable } from './coverage-table.tsx';
import { askedWith, matrixQuery } from './fetch-maps.ts';
import { MapFilters, useChoose } from './map-filters.tsx';
import { MapHeading } from './map-heading.tsx';
import { isWholeMap, parseMapSearch, type MapSearch } from './map-search.ts';
import { MatrixTable } from './matrix-table.tsx';
import { NothingFits } from './nothing-fits.tsx';
import { PlaceDialog } from './place-dialog.tsx';
import { useMapTexts } from './use-map-texts.ts';
import { WhiteSpots } from './white-spots.tsx';

const route = getRouteApi('/signed-in/tiltak/oversikt');

/** Who does what at which level in which phase; where nobody does, first. */
export function MatrixPage() {
  const { texts } = useMapTexts();
  const { shell } = useMessages();
  const { municipality } = useSession();
  const search = route.useSearch({ select: parseMapSearch, structuralSharing: true });
  const asked = askedWith(municipality.code, search);
  const choose = useChoose(PATHS.catalogueMatrix, search);
  const { data, error, isPending, refetch } = useQuery(matrixQuery(asked));
  return (
    <div className="page maps-page">
      <MapHeading
        view="matrix"
        search={search}
        files={[
          { text: texts.asXlsx, part: 'matrix/file', query: { ...asked, format: 'xlsx' } },
          { text: texts.asCsv, part: 'matrix/file', query: { ...asked, format: 'csv' } },
          {
            text: `${texts.spots.title} (CSV)`,
            part: 'matrix/file',
            query: { ...asked, format: 'csv', table: 'spots' },
          },
        ]}
      />
      <MapFilters path={PATHS.catalogueMatrix} search={search} />
      {isPending && (
        <div role="status" aria-busy="true" aria-label={shell.loading}>
          <Skeleton variant="rounded" height={320} />
        </div>
      )}
      {error !== null && data === undefined && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {data !== undefined && <MatrixParts matrix={data} search={search} onOpen={choose} />}
      {search.place !== undefined && (
        <PlaceDialog place={search.place} search={search} onClose={() => choose({})} />
      )}
    </div>
  );
}

function MatrixParts({
  matrix,
  search,
  onOpen,
}: {
  matrix: Matrix;
  search: MapSearch;
  onOpen: (change: { place: string; lifeArea?: string }) => void;
}) {
  const { texts } = useMapTexts();
  const words = texts.matrix;
  const withoutPhase = countWithoutPhase(matrix.total);
  if (matrix.rows.length === 0)
    return (
      <>
        <NothingFits view="matrix" search={search} />
        {!isWholeMap(search) && (
          <>
            <WhiteSpots matrix={matrix} onOpen={onOpen} />
            <CoverageTable matrix={matrix} />
          </>
        )}
      </>
    );
  return (
    <>
      <WhiteSpots matrix={matrix} onOpen={onOpen} />
      <section className="card map-part" aria-labelledby="matrix-title">
        <h2 id="matrix-title">{words.caption}</h2>
        <MatrixTable matrix={matrix} onOpen={(place) => onOpen({ place })} />
        {withoutPhase > 0 && <p className="quiet">{words.withoutPhase(withoutPhase)}</p>}
        {matrix.withoutLevel > 0 && <p className="quiet">{words.withoutLevel(matrix.withoutLevel)}</p>}
        {matrix.leftOut > 0 && <p className="quiet">{words.leftOut(matrix.leftOut)}</p>}
        <details>
          <summary>{words.howTitle}</summary>
          {words.how.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </details>
      </section>
      <CoverageTable matrix={matrix} />
    </>
  );
}
