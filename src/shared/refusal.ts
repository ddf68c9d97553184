/** Every reason for which a rule says no. The texts are in messages, by language, under the same code. */
export type RefusalCode =
  | 'date_in_future'
  | 'date_too_early'
  | 'closed_before_received'
  | 'contact_missing'
  | 'only_cases_are_anonymous'
  | 'anonymous_keeps_no_time'
  | 'advice_without_code'
  | 'unknown_code'
  | 'code_not_valid_on_day'
  | 'identifying_text'
  | 'not_a_date'
  | 'not_a_number'
  | 'not_a_whole_number'
  | 'number_out_of_range'
  | 'unknown_value'
  | 'value_missing'
  | 'row_ragged'
  | 'text_too_long'
  | 'number_used_twice'
  | 'number_taken'
  | 'several_values'
  | 'too_many_values'
  | 'row_quotes'
  | 'formula_without_value'
  | 'import_cancelled'
  | 'not_yes_or_no'
  | 'not_a_kind'
  | 'not_a_consent_answer'
  | 'identifying_text_possible'
  | 'closed_already'
  | 'not_closed'
  | 'reason_missing'
  | 'anonymous_stays_anonymous'
  | 'adviser_not_of_team'
  | 'view_name_taken'
  | 'too_many_views'
  | 'too_many_rows_to_export';

/** A rule's no: what is wrong, where, and the facts that its text needs. */
export type Refusal = {
  code: RefusalCode;
  field: string | null;
  details: Record<string, string | number>;
};
