import { AGE_BANDS } from '../../../src/features/catalogue/gap.ts';
import type { GapCell } from '../../../src/features/matching/gap-counts.ts';
import { Table } from '../../ui/controls.ts';
import { formatNumber } from '../../ui/format.ts';
import { ScrollBox } from '../../ui/scroll-box.tsx';
import { useCodeLabels } from '../code-lists/code-labels.ts';
import { NOT_TOLD, tableOf, type GapTable } from './count-gaps.ts';
import { useMatchingWords } from './matching-words.ts';

type Props = { cells: readonly GapCell[]; source: GapCell['source'] | null };

/** Needs by age, and by area. */
export function GapTables({ cells, source }: Props) {
  const { words } = useMatchingWords();
  const { options, label } = useCodeLabels();
  const texts = words.gaps;
  const byAge = tableOf(cells, source, ({ ageBand }) => ageBand);
  const byArea = tableOf(cells, source, ({ area }) => area);
  if (byAge.rows.length === 0) return <p className="quiet">{texts.noneOfSource}</p>;
  const areas = options('area').map(({ code }) => code);
  return (
    <>
      <OneTable
        title={texts.byAge}
        table={byAge}
        order={AGE_BANDS}
        name={(band) => AGE_BANDS.flatMap((one) => (one === band ? [words.need.ages[one]] : []))[0] ?? band}
      />
      <OneTable title={texts.byArea} table={byArea} order={areas} name={(code) => label('area', code)} />
    </>
  );
}

type OneProps = {
  title: string;
  table: GapTable;
  order: readonly string[];
  name: (column: string) => string;
};

function OneTable({ title, table, order, name }: OneProps) {
  const { words, catalogue } = useMatchingWords();
  const texts = words.gaps;
  const place = (column: string) =>
    column === NOT_TOLD ? Infinity : order.includes(column) ? order.indexOf(column) : order.length;
  const columns = table.columns.toSorted((a, b) => place(a) - place(b));
  return (
    <section className="card" aria-label={title}>
      <h2>{title}</h2>
      <ScrollBox>
        <Table size="small">
          <caption className="aksel-sr-only">{title}</caption>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell scope="col">{texts.need}</Table.HeaderCell>
              {columns.map((column) => (
                <Table.HeaderCell key={column} scope="col" align="right">
                  {column === NOT_TOLD ? texts.notTold : name(column)}
                </Table.HeaderCell>
              ))}
              <Table.HeaderCell scope="col" align="right">
                {texts.sum}
              </Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {table.rows.map(({ need, counts, sum }) => (
              <Table.Row key={need}>
                <Table.HeaderCell scope="row">{catalogue.lifeAreas[need]}</Table.HeaderCell>
                {columns.map((column) => (
                  <Table.DataCell key={column} align="right">
                    {formatNumber(counts.get(column) ?? 0)}
                  </Table.DataCell>
                ))}
                <Table.DataCell align="right">
                  <strong>{formatNumber(sum)}</strong>
                </Table.DataCell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </ScrollBox>
    </section>
  );
}
