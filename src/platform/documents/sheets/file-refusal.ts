/** Every reason to refuse a register file as a whole, before any of its rows is judged. */
export type FileRefusalCode =
  | 'file_not_found'
  | 'file_unreadable'
  | 'file_empty'
  | 'file_too_large'
  | 'not_text'
  | 'format_unknown'
  | 'encoding_damaged'
  | 'header_unreadable'
  | 'header_twice'
  | 'header_missing'
  | 'no_rows'
  | 'too_many_rows'
  | 'too_many_columns'
  | 'file_too_heavy'
  | 'xlsx_unreadable'
  | 'xlsx_too_large'
  | 'xlsx_unsafe'
  | 'xlsx_macros'
  | 'xlsx_encrypted'
  | 'sheet_not_found'
  | 'sheet_empty'
  | 'no_sheet_matches';

export type FileRefusal = {
  fileRefusal: FileRefusalCode;
  details: Record<string, string | number>;
  /** Of a workbook, the sheets that could be chosen instead. */
  sheets?: readonly string[];
};

export function refuseFile(code: FileRefusalCode, details: FileRefusal['details'] = {}): FileRefusal {
  return { fileRefusal: code, details };
}

export function isFileRefusal(result: object): result is FileRefusal {
  return 'fileRefusal' in result;
}
