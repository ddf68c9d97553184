import type { ImportMessages } from '../nb/import.ts';

export const importTexts = {
  files: {
    file_not_found: 'Cannot find the file {path}. Look for a slip in its name.',
    file_unreadable:
      'The file {path} cannot be read ({cause}). See whether it is a file, and whether you have access to it.',
    file_empty: 'The file is empty.',
    file_too_large: 'The file is {megabytes} MB. It can be {limit} MB at most; split it into several files.',
    format_unknown:
      'The file cannot be read: it is neither text nor a known kind of spreadsheet. Save the register as XLSX or CSV and try again.',
    not_text:
      'The file cannot be read: it looks like {format}. Save the register as XLSX or CSV and try again.',
    encoding_damaged:
      'The file has damaged characters, the first on line {line}. Save it again as CSV UTF-8 and try again.',
    header_unreadable: 'The header on line {line} cannot be read. Look for a quotation mark too many.',
    header_twice: 'The columns “{header}” and “{again}” mean the same. Remove or rename one of them.',
    header_missing:
      'These columns are missing: {headers}. See whether the first line of the file is the header.',
    no_rows: 'The file has a header but no rows.',
    too_many_rows: 'The file has more than {limit} rows. Split it into several files.',
    too_many_columns:
      'The file has more than {limit} columns. Remove those that do not belong to the register.',
    file_too_heavy:
      'The file is too heavy to read. Remove sheets, columns and pictures that do not belong to the register, or split it into several files.',
    xlsx_unreadable:
      'The workbook is damaged. Open it in the spreadsheet program, save it again and try again.',
    xlsx_too_large:
      'The workbook unpacks to more than {limit} MB and is not read. Remove sheets and columns that do not belong to the register, or save the sheet as CSV.',
    xlsx_unsafe:
      'The workbook is put together in a way that ordinary spreadsheets are not, and is not read. Save the sheet as CSV and try again.',
    xlsx_macros: 'The workbook has macros. Save it as plain XLSX without macros and try again.',
    xlsx_encrypted: 'The workbook has a password. Save it without one and try again.',
    sheet_not_found: 'There is no sheet called “{sheet}”. The sheets are: {sheets}.',
    sheet_empty: 'The sheet “{sheet}” is empty. The sheets are: {sheets}.',
    no_sheet_matches: 'None of the sheets has the headers of a register. Choose a sheet: {sheets}.',
  },
  mappings: {
    mapping_not_readable:
      'The file of spellings cannot be read. Write JSON like {"contact": {"Famteam": "health_promotion"}} or lines like contact;Famteam;health_promotion.',
    mapping_unknown_list: 'There is no code list called “{list}”. The lists are: {lists}.',
    mapping_unknown_code: '“{code}”, which “{spelling}” should mean, is not in the code list {list}.',
    mapping_spelling_twice:
      '“{spelling}” stands twice for the code list {list}, with different meanings. Keep one.',
    mapping_blank: 'A spelling for the code list {list} is empty.',
  },
  unknownHeader: 'The column “{header}” is not known and was not taken. {filled} rows hold something in it.',
  unknownSpelling: '“{value}” is not known ({list}), line {lines}.',
  duplicate: 'Line {line} equals line {firstLine} (number {number}) and was not taken twice.',
  rejectColumns: { sheet: 'To mend', line: 'Line', reason: 'Error' },
} satisfies ImportMessages;
