import { Link } from '@tanstack/react-router';
import type { EnquiryRow } from '../../../src/features/enquiries/enquiry-list.ts';
import { PATHS } from '../../paths.ts';
import { formatDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { useCodeLabels } from '../code-lists/code-labels.ts';

/** A few enquiries, a line each. */
export function RowList({ rows }: { rows: readonly EnquiryRow[] }) {
  const { enquiries: texts } = useMessages();
  const { label } = useCodeLabels();
  return (
    <ul className="row-list">
      {rows.map((row) => (
        <li key={row.id}>
          <Link to={PATHS.enquiry} params={{ enquiryId: row.id }} className="row-list-link">
            <span className="row-list-number">
              <span className="sr-only">{texts.openEnquiry('')}</span>
              {row.number}
            </span>
            <span className="row-list-text">
              {row.contacts.map((code) => label('contact', code)).join(', ') || texts.kinds[row.kind]}
              <small>
                {[
                  row.anonymous ? texts.anonymous : null,
                  row.area === null ? null : label('area', row.area),
                  row.topics.map((code) => label('topic', code)).join(', '),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </span>
            <time dateTime={row.receivedOn}>{formatDay(row.receivedOn)}</time>
          </Link>
        </li>
      ))}
    </ul>
  );
}
