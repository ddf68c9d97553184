import type { CodeListName } from '../../code-lists/code-list.ts';

/** What a column of a register file can hold; all but `number` are fields of `EnquiryContent`. */
export const IMPORT_FIELDS = [
  'number',
  'receivedOn',
  'kind',
  'anonymous',
  'contacts',
  'area',
  'household',
  'children',
  'youngPeople',
  'housing',
  'income',
  'work',
  'assistanceForm',
  'topics',
  'advice',
  'service',
  'consent',
  'useful',
  'closedOn',
  'note',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** Without these columns no row of the file could be taken, so the whole file is refused. */
export const REQUIRED_FIELDS = ['receivedOn', 'kind', 'contacts'] as const satisfies readonly ImportField[];

/** The code list that the values of a field belong to. */
export const LIST_OF_FIELD = {
  contacts: 'contact',
  area: 'area',
  household: 'household',
  housing: 'housing',
  income: 'income',
  work: 'work',
  assistanceForm: 'assistance_form',
  topics: 'topic',
  advice: 'advice',
  service: 'service',
  useful: 'useful',
} as const satisfies Partial<Record<ImportField, CodeListName>>;
export type CodedField = keyof typeof LIST_OF_FIELD;
