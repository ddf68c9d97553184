import { toDay } from '../../../ui/format.ts';
import type { EnquiryFilters } from '../enquiry-filters.ts';

export const DEFAULT_VIEWS = ['mineOpen', 'openWithoutAdviser', 'last30Days', 'anonymous'] as const;
export type DefaultView = (typeof DEFAULT_VIEWS)[number];

/** The views that everyone has, as they are on the given day. */
export function filtersOfDefaultView(view: DefaultView, today: Date): EnquiryFilters {
  switch (view) {
    case 'mineOpen':
      return { open: true, adviser: 'mine' };
    case 'openWithoutAdviser':
      return { open: true, adviser: 'nobody' };
    case 'last30Days':
      return { from: toDay(new Date(today.getFullYear(), today.getMonth(), today.getDate() - 30)) };
    case 'anonymous':
      return { kind: 'case', anonymous: true };
  }
}
