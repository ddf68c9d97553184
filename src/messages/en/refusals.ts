import type { Refusals } from '../nb/refusals.ts';

export const refusals = {
  byCode: {
    date_in_future: 'The date is in the future. It cannot be after {today}.',
    date_too_early: 'The date is too early. The register begins on {earliest}; look for a slip in the year.',
    closed_before_received:
      'The case cannot be closed before it came in on {receivedOn}. Correct one of the dates.',
    contact_missing: 'Who made contact is missing. Give at least one.',
    only_cases_are_anonymous:
      'Only cases can be anonymous. Write “no” or nothing, or make the enquiry a case.',
    anonymous_keeps_no_time: 'An anonymous case keeps the day only. Remove the time.',
    time_on_another_day: 'The time is on another day than the date {receivedOn}. Correct one of them.',
    advice_without_code:
      'Advice number {row} has neither the advice nor the service. Choose at least one of them.',
    unknown_code: 'The value is not in the code list. Choose one that is.',
    code_not_valid_on_day: 'The value was not in use on the day the enquiry came. Choose one that was.',
    identifying_text:
      'The case is anonymous, but the text has {kind} from character {place}. Remove it, or register the case with consent.',
    identifying_text_possible:
      'The case is anonymous, and the text may have {kind} from character {place}. Look, and remove it if it points to someone.',
    not_a_date: '“{value}” is not a date. Write dd.mm.yyyy, such as 31.01.2021, or yyyy-mm-dd.',
    not_a_number:
      '“{value}” is not a number. Write digits only, or leave the field empty when the number is not known.',
    not_a_whole_number: '“{value}” is not a whole number. Write it without decimals.',
    number_out_of_range:
      '“{value}” is outside what can be registered. The number must be from {min} to {max}.',
    unknown_value:
      'The spelling “{value}” is not known. Use a value of the code list, or map the spelling to a value.',
    value_missing: 'The field is empty but must be filled in.',
    row_ragged:
      'The row has {found} cells where the header has {expected}. Look for a delimiter too many or too few.',
    row_quotes:
      'The row has a quotation mark out of place. Double it inside a cell, and close the cell with one at its end.',
    import_cancelled: 'The import was cancelled. Nothing has been taken in.',
    formula_without_value:
      'The row has a formula that has not been computed. Open the sheet in the spreadsheet program, save it and try again.',
    text_too_long: 'The text is too long. Shorten it.',
    number_used_twice:
      'The number was used before in the file, on line {firstLine}, with other content. Give the row its own number.',
    number_taken:
      'The number is used in the register already, with other content. Give the row another number.',
    several_values: '“{value}” is several values, but only one can stand here. Choose one.',
    too_many_values: 'There are too many values here. There can be {limit} at most.',
    not_yes_or_no: '“{value}” is neither yes nor no. Write “yes” or “no”, or leave the field empty.',
    not_a_kind: '“{value}” is not a kind of enquiry. Write “Case” or “General advice”.',
    not_a_consent_answer:
      '“{value}” is not an answer about consent. Write “yes”, “no” or “not asked”, or nothing.',
    closed_already: 'The enquiry was closed {closedOn} already. Reopen it first if the date is to change.',
    not_closed: 'The enquiry is not closed, so it cannot be reopened.',
    reason_missing: 'Write why. The reason stays in the history.',
    anonymous_stays_anonymous:
      "An anonymous case cannot be made an ordinary case here. That takes the family's consent.",
    view_name_taken: 'You already have a view named “{name}”. Give it another name.',
    too_many_views: 'You have {limit} views, and no more can be saved. Remove one you do not use.',
    too_many_rows_to_export:
      'There are more than {limit} rows. Narrow the choice, for example to a shorter period, and export it in parts.',
    adviser_not_of_team:
      'The person responsible does not work in the team. Choose one of its advisers, or nobody.',
    list_is_fixed: 'The values of this list are fixed. They can be renamed, but none can be added.',
    code_is_fixed:
      'The program itself uses this value. It can be renamed, but not taken out of use or merged.',
    last_value_in_use:
      'The list must have at least one value in use. Add a new one before you take out the last.',
    value_is_merged: 'The value is merged into another. Undo the merge first.',
    value_not_in_use: '“{label}” is not in use from now on. Choose a value without an end date.',
    only_contacts_share_rows:
      'In this list each value has its own row in the report. Merge the values instead.',
    counted_in_circle: 'The values would then be counted in each other. Choose another.',
    label_taken:
      '“{label}” in the list is called the same. Choose another name, or use the value that is there.',
    label_is_spelling: 'The team writes this for “{label}”. Move the spelling first, or choose another name.',
    spelling_taken: 'The spelling already means “{label}”. Move it instead.',
    merge_undone_already: 'The merge is already undone.',
    date_in_past: 'The date is before today. Choose today or later.',
    ends_before_start: 'The end date must come after the start date {from}.',
    held_already: 'The person has this already, or will have it later. End that period first.',
    ended_already: 'The period is already over. Give a new one instead.',
    account_ended: 'The account is ended on that day. Reopen it first.',
    last_steward:
      'The municipality must have a system steward. Give the role to someone else, without an end date, before this one ends.',
    login_taken: 'The user name is already in use. Choose another.',
    team_name_taken: 'A team is already called that. Choose another name.',
  },
  findings: {
    birth_number: 'a birth number',
    email: 'an e-mail address',
    bank_account: 'a bank account number',
    phone: 'a phone number',
    address: 'an address',
    name: 'a name',
  },
} satisfies Refusals;
