import { useEffect, useRef, useState } from 'react';
import { Button, Loader } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { formatCount, formatNumber } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { useIsNarrow } from '../../ui/media.ts';
import { EnquiryCards } from './enquiry-cards.tsx';
import type { EnquiryFilters, EnquirySort } from './enquiry-filters.ts';
import { EnquiryTable } from './enquiry-table.tsx';
import type { useBulkActions } from './list/bulk-actions.ts';
import { ExportDialog } from './list/export-dialog.tsx';
import { SelectionBar } from './list/selection-bar.tsx';
import { useSelection } from './list/selection.ts';
import type { EnquiryRow } from '../../../src/features/enquiries/enquiry-list.ts';

type Props = {
  rows: readonly EnquiryRow[];
  filters: EnquiryFilters;
  bulk: ReturnType<typeof useBulkActions>;
  /** Absent where the order is given. */
  onSort?: (sort: EnquirySort) => void;
  count?: { value: number; more: boolean };
  more?: { isLoading: boolean; error: unknown; load: () => void; label?: string };
};

/** The rows so far, as a table or as cards, and the way to more of them. */
export function EnquiryList({ rows, filters, bulk, onSort, count, more }: Props) {
  const { enquiries: texts } = useMessages();
  const isNarrow = useIsNarrow();
  const list = useRef<HTMLDivElement>(null);
  const selection = useSelection(rows);
  const [isExporting, setIsExporting] = useState(false);
  const focusAt = useRef<number | null>(null);

  // whoever asked for more by keyboard goes on at the first new row; the page stays where it is
  useEffect(() => {
    if (focusAt.current === null || rows.length <= focusAt.current) return;
    const links = list.current?.querySelectorAll<HTMLElement>('[data-row-link]');
    links?.[focusAt.current]?.focus({ preventScroll: true });
    focusAt.current = null;
  }, [rows.length]);

  return (
    <div ref={list}>
      {isNarrow ? (
        <EnquiryCards rows={rows} selection={selection} />
      ) : (
        <EnquiryTable
          rows={rows}
          sort={filters.sort ?? 'newest'}
          {...(onSort !== undefined && { onSort })}
          selection={selection}
        />
      )}
      {selection.rows.length > 0 && (
        <SelectionBar selection={selection} bulk={bulk} onExport={() => setIsExporting(true)} />
      )}
      {isExporting && (
        <ExportDialog
          filters={filters}
          chosen={selection.rows.map(({ id }) => id)}
          {...(count !== undefined && { count })}
          onClose={() => setIsExporting(false)}
        />
      )}
      <div className="list-end">
        {more !== undefined && more.error !== null && <FailureNotice error={more.error} />}
        {count !== undefined && (
          <p className="quiet" role="status">
            {texts.showing(formatNumber(rows.length), formatCount(count))}
          </p>
        )}
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
            {more.isLoading ? texts.loadingMore : (more.label ?? texts.showMore)}
          </Button>
        )}
      </div>
    </div>
  );
}
