import type { ImportPreview } from '../../../src/features/enquiries/import-preview.ts';
import { formatNumber } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';

/** Which columns were recognised as which fields, and which are left out. */
export function ImportColumns({ headers: { matched, unknown } }: { headers: ImportPreview['headers'] }) {
  const { imports: texts } = useMessages();
  return (
    <details className="card import-columns" open={unknown.length > 0}>
      <summary>
        {texts.columns}: {texts.columnsMatched(formatNumber(matched.length))}
      </summary>
      <dl>
        {matched.map(({ field, header }) => (
          <div key={field}>
            <dt>{header}</dt>
            <dd>{texts.fields[field] ?? field}</dd>
          </div>
        ))}
      </dl>
      {unknown.length > 0 && (
        <>
          <h3>{texts.unknownColumns}</h3>
          <ul>
            {unknown.map(({ header, filled }) => (
              <li key={header}>{texts.unknownColumn(header, formatNumber(filled))}</li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
