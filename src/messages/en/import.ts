import type { ImportMessages } from '../nb/import.ts';

export const importTexts = {
  files: {
    file_not_found: 'Cannot find the file {path}. Look for a slip in its name.',
    file_unreadable:
      'The file {path} cannot be read ({cause}). See whether it is a file, and whether you have access to it.',
    file_empty: 'The file is empty.',
    file_too_large: 'The file is {megabytes} MB. It can be {limit} MB at most; split it into several files.',
    not_text: 'The file is not CSV but looks like {format}. Save the register as CSV and try again.',
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
  rejectColumns: { line: 'Line', reason: 'Error' },
} satisfies ImportMessages;
