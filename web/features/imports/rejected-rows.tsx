import type { ImportPreview } from '../../../src/features/enquiries/import-preview.ts';
import { Table } from '../../ui/controls.ts';
import { formatNumber } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { RejectsDownload } from './rejects-download.tsx';

type Props = {
  /** The import whose rejects can be downloaded; null for rows that are taken and only to be looked at. */
  id: string | null;
  rows: ImportPreview['rejects'];
  count: number;
};

/** The first rows that cannot be taken, or should be looked at, with every reason. */
export function RejectedRows({ id, rows, count }: Props) {
  const { imports: texts } = useMessages();
  if (count === 0) return null;
  const titleId = id === null ? 'warned-rows' : 'rejected-rows';
  return (
    <section className="card import-rows" aria-labelledby={titleId}>
      <h2 id={titleId}>{id === null ? texts.warningsTitle : texts.rejectsTitle}</h2>
      <p className="quiet">
        {id === null
          ? texts.warningsHelp(formatNumber(count))
          : texts.rejectsShown(formatNumber(rows.length), formatNumber(count))}
      </p>
      {id !== null && <RejectsDownload id={id} />}
      <Table size="small" aria-labelledby={titleId}>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell scope="col">{texts.line}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{texts.reason}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map(({ line, reasons }) => (
            <Table.Row key={line}>
              <Table.HeaderCell scope="row">{line}</Table.HeaderCell>
              <Table.DataCell>
                {reasons.map((reason) => (
                  <p key={reason}>{reason}</p>
                ))}
              </Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </section>
  );
}
