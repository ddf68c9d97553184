import type { EnquiryRow } from '../../../src/features/enquiries/enquiry-list.ts';
import { formatDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { useCodeLabels } from '../code-lists/code-labels.ts';
import { RowCheckbox } from './list/row-checkbox.tsx';
import type { Selection } from './list/selection.ts';
import { childrenText, KindTag, RowLink, StatusTag } from './enquiry-row-parts.tsx';

/** The list on a narrow screen. */
export function EnquiryCards({ rows, selection }: { rows: readonly EnquiryRow[]; selection: Selection }) {
  const { enquiries: texts } = useMessages();
  const { label } = useCodeLabels();
  return (
    <ul className="enquiry-cards" aria-label={texts.listCaption}>
      {rows.map((row) => {
        const facts = [
          row.area === null ? '' : label('area', row.area),
          childrenText(row, texts),
          row.assistanceForm === null ? '' : label('assistance_form', row.assistanceForm),
        ].filter((text) => text !== '');
        return (
          <li key={row.id} className="card enquiry-card enquiry-row">
            <div className="card-top">
              <RowCheckbox row={row} selection={selection} />
              <RowLink row={row} />
              <span>{formatDay(row.receivedOn)}</span>
              <StatusTag closedOn={row.closedOn} isLong />
            </div>
            <p>
              <strong>{row.contacts.map((code) => label('contact', code)).join(', ')}</strong>
            </p>
            <p className="card-kind">
              <KindTag {...row} />
            </p>
            {facts.length > 0 && <p className="quiet">{facts.join(' · ')}</p>}
            {row.topics.length > 0 && (
              <p className="quiet">{row.topics.map((code) => label('topic', code)).join(', ')}</p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
