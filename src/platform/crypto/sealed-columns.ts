/**
 * Every column that is stored sealed. `row` and `version` are SQL of the row itself, given its alias: they
 * say which place a value belongs to. Adding one here takes a migration that makes the column `bytea` with
 * `check (access.is_sealed(column))`.
 */
export const SEALED = {
  family: { row: 'id', version: 'name_version', columns: ['name'] },
  person: { row: 'id', version: 'version', columns: ['name', 'birth_date'] },
  person_detail: { row: 'person_id', version: 'version', columns: ['birth_number', 'phone', 'email'] },
  family_address: { row: 'id', version: 'version', columns: ['street', 'postal_code'] },
  family_merge: { row: 'id', version: null, columns: ['details'] },
  consent_statement: { row: 'id', version: null, columns: ['interpreter', 'note'] },
  consent: { row: 'id', version: null, columns: ['withdrawn_note'] },
  contribution: { row: 'id', version: null, columns: ['text'] },
  attachment: { row: 'id', version: null, columns: ['name', 'content'] },
  case_note_draft: { row: 'id', version: null, columns: ['content'] },
  disclosure: {
    row: 'id',
    version: null,
    columns: ['receiver', 'what', 'why', 'not_told_because'],
  },
  case_file: { row: 'id', version: null, columns: ['next_step'] },
  case_step: { row: 'id', version: null, columns: ['words'] },
  case_coordinator: { row: 'id', version: null, columns: ['name'] },
  goal: { row: 'id', version: null, columns: ['words'] },
  task: {
    row: 'id',
    version: null,
    columns: ['title', 'details', 'answered_name', 'answer_words', 'result'],
  },
  priority_request: { row: 'id', version: null, columns: ['reason', 'answer_words', 'escalated_words'] },
  loose_quiet: { row: 'id', version: null, columns: ['reason'] },
  handover: { row: 'id', version: null, columns: ['words', 'answer_words'] },
  application: {
    row: 'id',
    version: null,
    columns: ['details', 'receiver', 'documents', 'decision_words', 'appeal_by_reason'],
  },
  household_budget: { row: 'id', version: 'version', columns: ['content'] },
  case_evaluation: { row: 'id', version: null, columns: ['words'] },
  system_learning: { row: 'id', version: null, columns: ['text'] },
  task_link: { row: 'id', version: null, columns: ['address'] },
  enquiry_text: { row: 'id', version: null, columns: ['text'] },
  enquiry_change: { row: 'enquiry_id', version: 'version', columns: ['before', 'after'] },
  enquiry_draft: { row: 'id', version: null, columns: ['content'] },
  catalogue_proposal: { row: 'id', version: null, columns: ['words', 'reply_to'] },
  catalogue_gap: { row: 'id', version: null, columns: ['words'] },
  break_glass: { row: 'id', version: null, columns: ['reason'] },
  access_review_mark: { row: 'id', version: null, columns: ['note'] },
} as const satisfies Record<
  string,
  { row: string; version: string | null; columns: readonly [string, ...string[]] }
>;

export type SealedTable = keyof typeof SEALED;
export type SealedColumn<T extends SealedTable> = (typeof SEALED)[T]['columns'][number];
