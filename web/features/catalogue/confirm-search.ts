import { ENTRY_LISTS } from '../../../src/features/catalogue/entry-record.ts';

export type ConfirmSearch = { list?: (typeof ENTRY_LISTS)[number] };

/** Which list an address names; none is the reader's own. */
export function parseConfirmSearch(search: Readonly<Record<string, unknown>>): ConfirmSearch {
  const list = ENTRY_LISTS.find((one) => one === search['list']);
  return list === undefined || list === 'mine' ? {} : { list };
}
