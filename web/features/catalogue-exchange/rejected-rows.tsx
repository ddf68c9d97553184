import type { RejectedRow } from '../../../src/features/catalogue-exchange/import-reply.ts';
import { Button, DownloadIcon, Table } from '../../ui/controls.ts';
import { formatNumber } from '../../ui/format.ts';
import { ScrollBox } from '../../ui/scroll-box.tsx';
import { useExchangeTexts } from './use-exchange-texts.ts';

const MOST_SHOWN = 200;

/** What cannot be taken, with every reason; all of it as a file. */
export function RejectedRows({
  rows,
  file,
  fileName,
}: {
  rows: readonly RejectedRow[];
  file: string | null;
  fileName: string;
}) {
  const texts = useExchangeTexts();
  if (rows.length === 0) return null;
  return (
    <section className="card exchange-part" aria-labelledby="rejected-title">
      <h2 id="rejected-title">
        {texts.rejectedTitle} ({formatNumber(rows.length)})
      </h2>
      <p className="quiet">{texts.rejectedHelp}</p>
      {file !== null && (
        <Button
          variant="secondary"
          size="small"
          icon={<DownloadIcon aria-hidden />}
          onClick={() =>
            saveText(file, `${fileName.replace(/\.[a-z]{1,5}$/i, '')} - ${texts.rejectedTitle}.csv`)
          }
        >
          {texts.rejectsDownload}
        </Button>
      )}
      <ScrollBox>
        <Table size="small" aria-labelledby="rejected-title">
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell scope="col">{texts.line}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{texts.what}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{texts.reason}</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {rows.slice(0, MOST_SHOWN).map(({ line, id, name, problems }, index) => (
              // One line may be rejected twice: an organization and its service.
              <Table.Row key={`${String(line)} ${String(index)}`}>
                <Table.HeaderCell scope="row">{line}</Table.HeaderCell>
                <Table.DataCell className="exchange-file">{name ?? id ?? ''}</Table.DataCell>
                <Table.DataCell>
                  {problems.map(({ label, text }) => (
                    <p key={`${label ?? ''} ${text}`}>{label === null ? text : `${label}: ${text}`}</p>
                  ))}
                </Table.DataCell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </ScrollBox>
      {rows.length > MOST_SHOWN && (
        <p className="quiet">{texts.more(formatNumber(rows.length - MOST_SHOWN))}</p>
      )}
    </section>
  );
}

function saveText(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
