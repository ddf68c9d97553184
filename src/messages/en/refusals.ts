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
    unreadable_character: 'The text has a character that cannot be read. Write it anew.',
    enquiry_erased:
      'The enquiry is erased and remains only as a figure in the statistics. It cannot be changed.',
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
    service_name_taken: 'A service has that name already. Choose another name.',
    service_is_team:
      'The service is a team. Change the team’s name under people and teams; the team itself cannot be ended here.',
    service_not_begun: 'The service begins on {from}. Choose that day or later.',
    service_ended: 'The service has ended by that day. Choose an earlier day, or another service.',
    not_covered_to_team:
      "No consent lets the service share this with the family's team now. Choose only persons and topics that a consent covers, or ask the team to ask the family.",
    corrects_not_own:
      'Only what the service itself has written about the family can be corrected. Choose an entry of your own, or write a new one.',
    ground_not_of_kind: 'The legal ground is not for this kind of sharing. Choose one of the same kind.',
    ground_not_in_force:
      'The legal ground was not in force on {day}, when this was shared. Choose one that was.',
    moment_in_future: 'The moment is in the future. Choose when it happened.',
    shared_before_decided: 'It cannot have been shared before that was decided. Correct one of the moments.',
    decider_unknown: 'The one who decided has no account in the municipality. Choose someone else.',
    one_receiver: 'State one receiver: either a service of the municipality, or the name of someone else.',
    told_day_missing: 'State the day on which the family was told.',
    not_told_reason_missing: 'Write why the family has not been told.',
    told_or_not: 'The family has either been told or not. Remove the day or the reason.',
    person_not_of_family: 'One of the persons is not recorded in the family. Add the person first.',
    consent_for_other_person:
      'There is an answer for a person whom the consent does not concern. Include the person, or remove the answer.',
    consent_giver_missing: 'It is missing who answered for {person}. State at least one.',
    gives_only_for_self:
      '{by} cannot answer as {person} in person. Choose parental responsibility or guardian.',
    gives_for_oneself_as_self: '{person} answers in person. Choose "self".',
    guardian_not_of_age: '{by} is under 18 and cannot be a guardian.',
    parent_gives_as_parent:
      '{by} has parental responsibility for {person} and answers as a parent, not as a guardian.',
    not_responsible_for:
      '{by} is not recorded with parental responsibility for {person}. Correct it on the family, or choose someone else.',
    birth_date_missing:
      'The birth date of {person} is missing. It decides who may consent. Enter it on the family first.',
    of_age_decides: '{person} is 18 or older and answers in person, or through a guardian.',
    young_person_decides:
      '{person} has turned {age} and must consent in person. Parents may consent in addition.',
    parents_decide:
      '{person} is under {age}. Someone with parental responsibility, or a guardian, must consent.',
    both_parents_unanswered:
      'Say whether the law asks for the consent of both parents of {person}. Answer yes or no.',
    other_parent_not_recorded:
      'Both parents of {person} must consent, but the other one is not recorded with parental responsibility. Add the other one first.',
    other_parent_missing: 'Both parents of {person} must consent. {parent} has not done so yet.',
    heard_by_missing: 'The consent was given orally. State who heard it.',
    heard_by_unknown:
      'The one who heard the consent has no account in the municipality today. Choose someone else.',
    interpreter_missing:
      '{person} needs an interpreter. State the interpreter, or write in the note why none was needed.',
    consent_text_unknown: "The consent's text does not exist in version {version} in this language.",
    service_unknown: 'The service does not exist in the municipality. Choose another.',
    service_not_in_use: '{name} is not in operation when the consent begins. Choose another service.',
    service_to_itself: 'A service cannot share with itself. Choose two different ones.',
    pair_twice: 'The same two services are chosen twice. Remove one of them.',
    consent_starts_too_early: 'The consent cannot begin more than {days} days back. Ask for a new one.',
    consent_starts_too_late:
      'The consent cannot begin more than {days} days ahead. Wait until it comes closer.',
    consent_ends_before_start: 'The consent must end after it begins. Correct one of the days.',
    consent_over_already: "The consent's time is already over.",
    consent_too_long: 'The consent cannot last more than {years} years. Choose an earlier end.',
    withdrawn_already: 'The consent has been withdrawn already. It is no longer in force.',
    refused_cannot_be_withdrawn:
      'The answer here was no, so there is nothing to withdraw. Record a new answer instead.',
    consent_not_given:
      "An anonymous case becomes a family's case only together with a consent that holds now or later. Nothing has changed.",
    not_anonymous: 'The enquiry is not anonymous. Link it to the family instead.',
    birth_number_invalid:
      'This is not a birth number, D number or H number. Look for a typing error; it has 11 digits.',
    birth_number_not_test:
      'Only made-up people are used here, and the number is not of a test series. Enter a test number, or leave the field empty.',
    birth_number_twice: 'Someone else in the family already has this number. See who has which.',
    birth_number_in_search:
      'Do not search for a birth number here. Use the field for birth numbers, so that it does not stay in the address.',
    birth_date_too_early: 'The date is before 1900. Look for an error in the year.',
    holder_is_child: 'Nobody can have parental responsibility for themselves. Choose someone else.',
    too_many_persons: 'A family can have at most {limit} persons.',
    family_open_already:
      'You can open this family without emergency access. Find it in the list of families.',
    family_not_protected:
      'Nobody in the family has a protected identity, so the whole team sees it. Nobody needs to be named.',
    reader_not_known: 'The person has no account in use. Choose someone else.',
    last_reader:
      'Someone must be able to see the family. Give someone else access before the last one is removed.',
    anonymous_has_no_family:
      'An anonymous case belongs to no family. Make it the family’s case with a consent.',
    enquiry_of_other_team:
      'The enquiry belongs to another team than the family. Choose one of the same team.',
    enquiry_linked_already: 'The enquiry already belongs to a family. Take it away from there first.',
    person_paired_twice: 'The same person is chosen twice. Choose one on each side.',
    merge_with_itself: 'A family cannot be merged with itself. Choose another.',
    readers_differ:
      'Both families are protected, but not for the same people. Give the same people access to both first.',
    families_of_different_teams: 'The families belong to different teams and cannot be merged.',
    merge_not_latest: 'The families cannot be parted now. Undo the latest merge first.',
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
