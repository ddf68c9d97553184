const FORMULA = /^'*[=+\-@\t\r\n]/u;
const GUARDED = /^'+[=+\-@\t\r\n]/u;

/**
 * A cell that a spreadsheet shows as text: one that it would run as a formula gets an apostrophe before
 * it. A cell that already looks guarded gets one too, so that `asImported` always gives back the same.
 */
export function asSpreadsheetText(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/**
 * A cell for a workbook, where text is never run: only what looks guarded gets one apostrophe more, so that
 * `asImported` gives back the same.
 */
export function asWorkbookText(cell: string): string {
  return GUARDED.test(cell) ? `'${cell}` : cell;
}

/** The cell without the apostrophe that `asSpreadsheetText` put before it. */
export function asImported(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}
