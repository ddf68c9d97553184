import { useRef, useState } from 'react';
import type { EnquiryRow } from '../../../../src/features/enquiries/enquiry-list.ts';

export type Selection = {
  rows: readonly EnquiryRow[];
  has: (id: string) => boolean;
  /** With `isRange` everything from the row that was chosen last. */
  toggle: (row: EnquiryRow, isRange: boolean) => void;
  toggleAll: () => void;
  clear: () => void;
};

/** The rows that are chosen among those shown; what is no longer shown is no longer chosen. */
export function useSelection(shown: readonly EnquiryRow[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string | null>(null);
  const rows = shown.filter(({ id }) => ids.has(id));
  return {
    rows,
    has: (id) => ids.has(id),
    toggle: (row, isRange) => {
      const range = isRange ? between(shown, last.current, row.id) : [row.id];
      last.current = row.id;
      setIds(withIds(ids, range, !ids.has(row.id)));
    },
    toggleAll: () => setIds(rows.length === shown.length ? new Set() : new Set(shown.map(({ id }) => id))),
    clear: () => setIds(new Set()),
  };
}

/** Ids from one row to another, in the list's order; the second alone where the first is not shown. */
export function between(shown: readonly { id: string }[], from: string | null, to: string): string[] {
  const ends = [from, to].map((wanted) => shown.findIndex(({ id }) => id === wanted));
  if (ends.includes(-1)) return [to];
  return shown.slice(Math.min(...ends), Math.max(...ends) + 1).map(({ id }) => id);
}

function withIds(ids: ReadonlySet<string>, changed: readonly string[], isChosen: boolean): Set<string> {
  const result = new Set(ids);
  for (const id of changed) {
    if (isChosen) result.add(id);
    else result.delete(id);
  }
  return result;
}
