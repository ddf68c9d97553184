import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { FamilyListItem } from '../../../src/features/families/family.ts';
import { PATHS } from '../../paths.ts';
import { Button, Loader, Table } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { formatDay, formatNumber, toDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { useIsNarrow } from '../../ui/media.ts';
import { useCodeLabels } from '../code-lists/code-labels.ts';
import { ProtectedTag } from './protected-tag.tsx';

type Props = {
  rows: readonly FamilyListItem[];
  more?: { isLoading: boolean; error: unknown; load: () => void };
};

/** The families so far, as a table or as cards, and the way to more of them. */
export function FamilyList({ rows, more }: Props) {
  const { families: texts } = useMessages();
  const isNarrow = useIsNarrow();
  const list = useRef<HTMLDivElement>(null);
  const focusAt = useRef<number | null>(null);

  // whoever asked for more by keyboard goes on at the first new row
  useEffect(() => {
    if (focusAt.current === null || rows.length <= focusAt.current) return;
    list.current?.querySelectorAll<HTMLElement>('[data-row-link]')[focusAt.current]?.focus();
    focusAt.current = null;
  }, [rows.length]);

  return (
    <div ref={list}>
      {isNarrow ? <FamilyCards rows={rows} /> : <FamilyTable rows={rows} />}
      <div className="list-end">
        {more !== undefined && more.error !== null && <FailureNotice error={more.error} />}
        <p className="quiet" role="status">
          {texts.shown(formatNumber(rows.length), rows.length === 1)}
        </p>
        {more !== undefined && (
          <Button
            variant="secondary"
            aria-disabled={more.isLoading}
            icon={more.isLoading ? <Loader size="xsmall" aria-hidden /> : undefined}
            onClick={() => {
              if (more.isLoading) return;
              focusAt.current = rows.length;
              more.load();
            }}
          >
            {more.isLoading ? texts.loadingMore : texts.showMore}
          </Button>
        )}
      </div>
    </div>
  );
}

function useWords() {
  const { families: texts } = useMessages();
  const { label } = useCodeLabels();
  const dayOf = (instant: string) => formatDay(toDay(new Date(instant)));
  return {
    members: ({ adults, children }: FamilyListItem) => texts.membersText(adults, children),
    area: ({ area }: FamilyListItem) => (area === null ? '' : label('area', area)),
    enquiries: ({ openEnquiries, enquiries }: FamilyListItem) =>
      texts.enquiriesText(openEnquiries, enquiries),
    consents: ({ activeConsents, nextConsentEnd }: FamilyListItem) =>
      texts.consentsText(activeConsents, nextConsentEnd === null ? null : dayOf(nextConsentEnd)),
    created: ({ createdAt }: FamilyListItem) => dayOf(createdAt),
  };
}

function FamilyTable({ rows }: { rows: readonly FamilyListItem[] }) {
  const { families: texts, enquiries } = useMessages();
  const words = useWords();
  return (
    <div className="card table-card">
      <Table size="small" className="family-table">
        <caption className="sr-only">{texts.listCaption}</caption>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell scope="col">{texts.family}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{texts.members}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{enquiries.area}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{enquiries.title}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{texts.consents}</Table.HeaderCell>
            <Table.HeaderCell scope="col" className="at-wide">
              {texts.created}
            </Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map((row) => (
            <Table.Row key={row.id} className="family-row">
              <Table.HeaderCell scope="row">
                <FamilyLink row={row} />
              </Table.HeaderCell>
              <Table.DataCell>{words.members(row)}</Table.DataCell>
              <Table.DataCell>{words.area(row)}</Table.DataCell>
              <Table.DataCell>{words.enquiries(row)}</Table.DataCell>
              <Table.DataCell>{words.consents(row)}</Table.DataCell>
              <Table.DataCell className="at-wide">{words.created(row)}</Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}

function FamilyCards({ rows }: { rows: readonly FamilyListItem[] }) {
  const { families: texts, enquiries } = useMessages();
  const words = useWords();
  return (
    <ul className="family-cards" aria-label={texts.listCaption}>
      {rows.map((row) => (
        <li key={row.id} className="card family-row family-card">
          <FamilyLink row={row} />
          <p>{[words.members(row), words.area(row)].filter(Boolean).join(' · ')}</p>
          <p className="quiet">
            {enquiries.title}: {words.enquiries(row)} · {texts.consents}: {words.consents(row)}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Opens the family; its box covers the whole row. */
function FamilyLink({ row }: { row: FamilyListItem }) {
  return (
    <span className="family-name">
      <Link to={PATHS.family} params={{ familyId: row.id }} className="row-link" data-row-link>
        {row.name}
      </Link>
      <span className="quiet reference">{row.reference}</span>
      {row.isProtected && <ProtectedTag />}
    </span>
  );
}
