import { useEffect, useRef } from 'react';
import { Button, LocalAlert, Table } from '../../ui/controls.ts';
import { formatNumber } from '../../ui/format.ts';
import { ScrollBox } from '../../ui/scroll-box.tsx';
import { RejectedRows } from './rejected-rows.tsx';
import type { ImportStep } from './use-catalogue-import.ts';
import { useExchangeTexts } from './use-exchange-texts.ts';

type Looking = Extract<ImportStep, { at: 'looking' }>;
const MOST_NAMES = 100;

/** What a file does to the catalogue, before it does it. */
export function ImportLook({
  step: { file, found, isBusy, isChanged },
  onTake,
  onOther,
}: {
  step: Looking;
  onTake: () => void;
  onOther: () => void;
}) {
  const texts = useExchangeTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { counts, refusal } = found;
  const wanted = counts.fresh + counts.changed;
  return (
    <>
      <section className="card exchange-part" aria-labelledby="found-title">
        <h2 id="found-title" ref={heading} tabIndex={-1} className="exchange-file">
          {refusal === null ? texts.found(file.name) : texts.refused}
        </h2>
        {refusal !== null && <p role="alert">{refusal.text}</p>}
        {isChanged && (
          <LocalAlert status="warning">
            <LocalAlert.Content>{texts.changedSince}</LocalAlert.Content>
          </LocalAlert>
        )}
        {refusal === null && (
          <dl className="exchange-counts">
            {(['fresh', 'changed', 'same', 'rejected'] as const).map((kind) => (
              <div key={kind}>
                <dt>{texts[kind]}</dt>
                <dd>{formatNumber(counts[kind])}</dd>
              </div>
            ))}
          </dl>
        )}
        {found.unknownColumns.length > 0 && (
          <p>
            {texts.unknownColumns} {found.unknownColumns.join(', ')}
          </p>
        )}
        {found.unreadSheets.length > 0 && (
          <p>
            {texts.unreadSheets} {found.unreadSheets.join(', ')}
          </p>
        )}
        {refusal === null && wanted === 0 && <p>{texts.nothing}</p>}
        <p className="exchange-links">
          {wanted > 0 && (
            <Button onClick={onTake} loading={isBusy}>
              {(counts.rejected > 0 ? texts.takeValid : texts.take)(formatNumber(wanted))}
            </Button>
          )}
          <Button variant="secondary" onClick={onOther} disabled={isBusy}>
            {texts.other}
          </Button>
        </p>
      </section>
      <RejectedRows rows={found.rejected} file={found.rejectsFile} fileName={file.name} />
      <Changes title={texts.changedTitle} rows={found.changed} count={counts.changed} />
      <Changes title={texts.freshTitle} rows={found.fresh} count={counts.fresh} />
    </>
  );
}

type Row = { line: number; id: string; name: string; fields?: readonly string[] };

function Changes({ title, rows, count }: { title: string; rows: readonly Row[]; count: number }) {
  const texts = useExchangeTexts();
  if (count === 0) return null;
  const shown = rows.slice(0, MOST_NAMES);
  const hasFields = shown.some(({ fields }) => fields !== undefined);
  return (
    <details className="card exchange-part">
      <summary>
        {title} ({formatNumber(count)})
      </summary>
      <ScrollBox>
        <Table size="small" aria-label={title}>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell scope="col">{texts.line}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{texts.what}</Table.HeaderCell>
              {hasFields && <Table.HeaderCell scope="col">{texts.fields}</Table.HeaderCell>}
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {shown.map(({ line, id, name, fields }) => (
              <Table.Row key={id}>
                <Table.HeaderCell scope="row">{line}</Table.HeaderCell>
                <Table.DataCell className="exchange-file">{name}</Table.DataCell>
                {hasFields && <Table.DataCell>{fields?.join(', ')}</Table.DataCell>}
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </ScrollBox>
      {count > shown.length && <p className="quiet">{texts.more(formatNumber(count - shown.length))}</p>}
    </details>
  );
}
