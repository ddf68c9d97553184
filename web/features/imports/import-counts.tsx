import type { ImportPreview } from '../../../src/features/enquiries/import-preview.ts';
import { Table } from '../../ui/controls.ts';
import { formatNumber } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';

/** How many rows are new, there already, or to be mended; the new ones by year and kind. */
export function ImportCounts({ preview: { counts, byYear } }: { preview: ImportPreview }) {
  const { imports: texts, enquiries } = useMessages();
  const years = [...new Set(byYear.map(({ year }) => year))];
  const count = (year: number, kind: 'case' | 'general_advice') =>
    byYear.find((counted) => counted.year === year && counted.kind === kind)?.count ?? 0;
  return (
    <section className="card import-counts" aria-labelledby="import-preview">
      <h2 id="import-preview">{texts.preview}</h2>
      <dl>
        {(
          [
            ['fresh', texts.fresh(counts.fresh), counts.fresh],
            ['there', texts.there, counts.alreadyThere],
            ['rejected', texts.rejected(counts.rejected), counts.rejected],
          ] as const
        ).map(([name, label, value]) => (
          <div key={name} className={`import-count is-${name}`}>
            <dt>{label}</dt>
            <dd>{formatNumber(value)}</dd>
          </div>
        ))}
      </dl>
      {years.length > 0 && (
        <Table size="small">
          <caption>{texts.byYear}</caption>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell scope="col">{texts.year}</Table.HeaderCell>
              <Table.HeaderCell scope="col" align="right">
                {enquiries.kinds.case}
              </Table.HeaderCell>
              <Table.HeaderCell scope="col" align="right">
                {enquiries.kinds.general_advice}
              </Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {years.map((year) => (
              <Table.Row key={year}>
                <Table.HeaderCell scope="row">{year}</Table.HeaderCell>
                <Table.DataCell align="right">{formatNumber(count(year, 'case'))}</Table.DataCell>
                <Table.DataCell align="right">{formatNumber(count(year, 'general_advice'))}</Table.DataCell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      )}
    </section>
  );
}
