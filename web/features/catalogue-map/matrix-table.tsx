import { LEVELS, type Level, type Phase } from '../../../src/features/catalogue/entry.ts';
import {
  MATRIX_COLUMNS,
  type Counted,
  type Matrix,
  type Tally,
} from '../../../src/features/catalogue-map/matrix.ts';
import { formatNumber } from '../../ui/format.ts';
import { ScrollBox } from '../../ui/scroll-box.tsx';
import { useMapTexts } from './use-map-texts.ts';

type Column = { level: Level; phase: Phase; at: number };

/** What tells no phase has no column: it is in its level's sum. */
function isOfPhase(column: { level: Level; phase: Phase | null; at: number }): column is Column {
  return column.phase !== null;
}

/** Services by level and phase: each number opens what is behind it. */
export function MatrixTable({ matrix, onOpen }: { matrix: Matrix; onOpen: (place: string) => void }) {
  const { texts, terms } = useMapTexts();
  const words = texts.matrix;
  const { rows, total } = matrix;
  const columns: Column[] = MATRIX_COLUMNS.map((column, at) => ({ ...column, at })).filter(isOfPhase);
  const ofLevel = (level: string) => columns.filter((column) => column.level === level);
  return (
    <ScrollBox>
      <table className="map-table">
        <caption className="sr-only">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {words.service}
            </th>
            {LEVELS.map((level) => (
              <th key={level} scope="colgroup" colSpan={ofLevel(level).length + 1} className="map-level">
                {terms.levelNames[level]}
              </th>
            ))}
            <th scope="col" rowSpan={2} className="map-number">
              {words.total}
            </th>
          </tr>
          <tr>
            {LEVELS.flatMap((level) => [
              ...ofLevel(level).map(({ phase }) => (
                <th key={`${level} ${phase}`} scope="col" className="map-number">
                  {terms.phases[phase]}
                </th>
              )),
              <th key={`${level} all`} scope="col" className="map-number map-sum">
                {words.total}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.service.id}>
              <th scope="row">{row.service.name}</th>
              <Figures
                row={row}
                service={row.service.id}
                name={row.service.name}
                columns={columns}
                onOpen={onOpen}
              />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.allServices}</th>
            <Figures row={total} service="" name={words.allServices} columns={columns} onOpen={onOpen} />
          </tr>
        </tfoot>
      </table>
    </ScrollBox>
  );
}

function Figures({
  row,
  service,
  name,
  columns,
  onOpen,
}: {
  row: Counted;
  service: string;
  name: string;
  columns: readonly Column[];
  onOpen: (place: string) => void;
}) {
  const { texts, terms } = useMapTexts();
  const words = texts.matrix;
  return (
    <>
      {LEVELS.flatMap((level, levelAt) => [
        ...columns
          .filter((column) => column.level === level)
          .map(({ phase, at }) => (
            <Figure
              key={`${level} ${phase}`}
              tally={row.cells[at]}
              service={name}
              place={words.place(terms.levelNames[level], terms.phases[phase])}
              onOpen={() => onOpen(`${service}.${level}.${phase}`)}
            />
          )),
        <Figure
          key={`${level} all`}
          tally={row.levels[levelAt]}
          service={name}
          place={terms.levelNames[level]}
          isSum
          onOpen={() => onOpen(`${service}.${level}.`)}
        />,
      ])}
      <Figure tally={row} service={name} place={words.total} isSum onOpen={() => onOpen(`${service}..`)} />
    </>
  );
}

function Figure({
  tally,
  service,
  place,
  isSum = false,
  onOpen,
}: {
  tally: Tally | undefined;
  service: string;
  place: string;
  isSum?: boolean;
  onOpen: () => void;
}) {
  const { texts } = useMapTexts();
  const words = texts.matrix;
  const kind = `map-number${isSum ? ' map-sum' : ''}`;
  if (tally === undefined || !hasAny(tally)) return <td className={`${kind} map-none`}>–</td>;
  const { count, planned } = tally;
  return (
    <td className={kind}>
      <button type="button" className="map-figure" onClick={onOpen}>
        <span className="sr-only">{words.cellPlace(service, place)}</span>
        {formatNumber(count)}
        {planned > 0 && (
          <>
            <span className="map-planned" aria-hidden="true">
              {words.plannedShort(planned)}
            </span>
            <span className="sr-only">{words.planned(planned)}</span>
          </>
        )}
      </button>
    </td>
  );
}

function hasAny(tally: Tally | undefined): boolean {
  return tally !== undefined && tally.count + tally.planned > 0;
}
