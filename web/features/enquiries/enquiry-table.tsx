import type { EnquiryRow } from '../../../src/features/enquiries/enquiry-list.ts';
import { Table } from '../../ui/controls.ts';
import { formatDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { useCodeLabels } from '../code-lists/code-labels.ts';
import { useSession } from '../people/session.ts';
import { AllCheckbox, RowCheckbox } from './list/row-checkbox.tsx';
import type { Selection } from './list/selection.ts';
import type { EnquirySort } from './enquiry-filters.ts';
import { KindTag, RowLink, StatusTag } from './enquiry-row-parts.tsx';

const SORT_STATES = {
  newest: { orderBy: 'receivedOn', direction: 'descending' },
  oldest: { orderBy: 'receivedOn', direction: 'ascending' },
  number_desc: { orderBy: 'number', direction: 'descending' },
  number_asc: { orderBy: 'number', direction: 'ascending' },
} as const;

type Props = {
  rows: readonly EnquiryRow[];
  sort: EnquirySort;
  onSort?: (sort: EnquirySort) => void;
  selection: Selection;
};

export function EnquiryTable({ rows, sort, onSort, selection }: Props) {
  const { enquiries: texts } = useMessages();
  const { label } = useCodeLabels();
  const hasTeams = useSession().teams.length > 1;
  const toggle = (column: string) => {
    if (column === 'number') onSort?.(sort === 'number_desc' ? 'number_asc' : 'number_desc');
    else onSort?.(sort === 'newest' ? 'oldest' : 'newest');
  };
  return (
    <div className="card table-card">
      <Table size="small" className="enquiry-table" sort={SORT_STATES[sort]} onSortChange={toggle}>
        <caption className="sr-only">{texts.listCaption}</caption>
        <Table.Header>
          <Table.Row>
            <Table.DataCell>
              <AllCheckbox shown={rows.length} selection={selection} />
            </Table.DataCell>
            <Table.ColumnHeader sortable={onSort !== undefined} sortKey="number">
              {texts.numberShort}
            </Table.ColumnHeader>
            <Table.ColumnHeader sortable={onSort !== undefined} sortKey="receivedOn">
              {texts.receivedOn}
            </Table.ColumnHeader>
            <Table.HeaderCell scope="col">{texts.kind}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{texts.contact}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{texts.area}</Table.HeaderCell>
            <Table.HeaderCell scope="col" className="at-wide">
              {texts.form}
            </Table.HeaderCell>
            <Table.HeaderCell scope="col">{texts.topic}</Table.HeaderCell>
            {hasTeams && (
              <Table.HeaderCell scope="col" className="at-widest">
                {texts.team}
              </Table.HeaderCell>
            )}
            <Table.HeaderCell scope="col">{texts.closed}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map((row) => (
            <Table.Row
              key={row.id}
              shadeOnHover={false}
              className="enquiry-row"
              selected={selection.has(row.id)}
            >
              <Table.DataCell>
                <RowCheckbox row={row} selection={selection} />
              </Table.DataCell>
              <Table.HeaderCell scope="row">
                <RowLink row={row} />
              </Table.HeaderCell>
              <Table.DataCell>{formatDay(row.receivedOn)}</Table.DataCell>
              <Table.DataCell>
                <KindTag {...row} />
              </Table.DataCell>
              <Table.DataCell>{row.contacts.map((code) => label('contact', code)).join(', ')}</Table.DataCell>
              <Table.DataCell>{row.area !== null && label('area', row.area)}</Table.DataCell>
              <Table.DataCell className="at-wide">
                {row.assistanceForm !== null && label('assistance_form', row.assistanceForm)}
              </Table.DataCell>
              <Table.DataCell className="topics">
                {row.topics.map((code) => label('topic', code)).join(', ')}
              </Table.DataCell>
              {hasTeams && <Table.DataCell className="at-widest">{row.teamName}</Table.DataCell>}
              <Table.DataCell>
                <StatusTag closedOn={row.closedOn} />
              </Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}
