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
    case_not_of_family: "The case does not belong to this family. Choose one of the family's own cases.",
    case_without_family: 'The case is not linked to a family yet. Link it to a family first.',
    file_infected:
      'The virus scanner found something harmful in the file. It has not been stored. Ask whoever sent it for a new one.',
    file_type_not_taken:
      'This type of file cannot be attached. You can attach PDF, pictures (JPEG, PNG, WebP, HEIC), Word (DOCX), Excel (XLSX), OpenDocument text (ODT) and plain text; not files with macros or a password.',
    file_empty: 'The file is empty.',
    file_name_missing: 'The file has no name.',
    too_many_files: 'A note can have at most {limit} attachments. Write a new note for the rest.',
    template_name_taken: 'The team already has a template with this name. Choose another name.',
    words_personal:
      'The text seems to have a birth number, a telephone number or an e-mail address. Take it out, and write only what is missing.',
    entry_id_taken: 'An entry already has this id. Choose another, or change the one that is there.',
    area_unknown: 'The area “{area}” is not on the municipality’s list. Choose one that is.',
    service_gives_itself: 'A service cannot be given by another service. Choose itself, or another kind.',
    service_not_in_catalogue:
      'Choose a service or organisation in the catalogue. If it is missing, add it first.',
    service_still_gives:
      '{count} others belong to this service. Move them to another service, or withdraw them first.',
    variant_of_itself: 'An entry cannot be a variant of itself. Choose another, or none.',
    variant_unknown: 'What this is a variant of is not in the catalogue. Choose another, or none.',
    service_has_no_variants: 'A service cannot be a variant, nor have variants. Choose a measure.',
    variant_of_variant: 'What you chose is itself a variant. Choose the first of its group.',
    first_of_variants:
      'Others are variants of this, so it cannot be a variant itself. Move the variants first.',
    variants_left:
      '{count} others are variants of this. Make them variants of another, or withdraw them first.',
    part_unknown: 'What this is part of is not in the catalogue. Choose another, or nothing.',
    part_in_circle: 'Then this would be part of itself. Choose another, or nothing.',
    entry_withdrawn: 'This has already been withdrawn.',
    entry_published: 'This is already in the catalogue.',
    entry_not_published: 'This is not in the catalogue now. Publish it before you confirm it.',
    proposal_decided: 'The proposal has already been dealt with.',
    not_an_organisation:
      'This is not a service or organisation. Send the link from the page of the one that gives it.',
    organisation_without_address:
      'The municipality has no e-mail address of the organisation. Write it under agreement and contact first.',
    too_many_catalogue_links: 'The organisation has been sent so many links today. Wait until tomorrow.',
    closed_to_organisation:
      'The municipality decides this. Propose the change to those who keep the catalogue.',
    too_many_link_proposals:
      'You have sent in so many proposals with this link. Wait until somebody has looked at them.',
    too_many_templates: 'A team can have at most {limit} templates. Delete one that is not in use.',
    date_too_late: 'The date is too far ahead. It cannot be after {latest}; look for a mistake in the year.',
    answer_day_missing: 'Give the day on which the answer reached the family.',
    sent_day_missing: 'The application has been answered, but the day it was sent is missing.',
    answered_before_sent:
      'The answer cannot have come before the application was sent on {sentOn}. Correct one of the dates.',
    appeal_before_answer:
      'The appeal and its deadline cannot be before the answer came on {answeredOn}. Correct one of the dates.',
    deadline_reason_missing:
      'The deadline is another than the act gives. Write why, for instance that the decision states its own.',
    nothing_to_appeal:
      'The application was granted or withdrawn, so there is nothing to appeal. Correct the decision or take away the appeal.',
    appeal_answer_incomplete: 'Give both the day on which the appeal was answered and what the answer was.',
    answered_before_appealed: 'The appeal cannot be answered before it was made. Correct one of the dates.',
    sent_application_stays:
      'The application has been sent or answered and cannot be deleted. Write that it was withdrawn instead.',
    quiet_not_in_future: 'Choose a day after today.',
    quiet_too_long: 'A thread can be quiet for at most {days} days. Choose a day no later than {latest}.',
    thread_not_loose: 'This thread is no longer loose. Refresh the page.',
    receiver_not_of_team: 'The colleague does not work in the team. Choose one of its advisers.',
    handover_to_giver: 'Choose somebody other than the person who gives the cases away.',
    nothing_to_hand_over: 'None of the cases can be handed over now. Refresh the list.',
    case_in_other_handover: 'Case {number} is already on a list that awaits an answer.',
    receiver_not_named:
      'Case {number} is about a protected family that the colleague is not named for. Name the colleague first, or let the case stay.',
    handover_answered: 'The list has already been answered or withdrawn. Refresh the page.',
    only_receiver_answers: 'Only the person who is offered the list can answer it.',
    giver_is_other: 'Only a team lead can hand over the cases of somebody else.',
    colleague_not_of_team: 'The person does not work in any of your teams.',
    stands_in_for_herself: 'Choose somebody other than the person who is away.',
    absence_too_long: 'An absence can last at most {days} days. Choose an earlier last day.',
    absence_overlaps: 'An absence is already recorded for these days. Remove it first.',
    task_still_open:
      'The task is not done. Mark it as done, drop it with a reason, or let a service accept it.',
    tasks_left_open:
      'The case has tasks that are not done ({count}). Finish them or drop them in the plan first.',
    priority_unanswered:
      'The service has not answered the request. Write the answer, or withdraw the request.',
    appeal_still_running:
      'The deadline for an appeal has not passed. Choose who looks after it, or write that the family lets it be.',
    application_unanswered:
      'The application has no answer. Choose who looks out for the answer, or write that it was withdrawn.',
    family_not_asked:
      'The family has not been asked about the help. Write what it says, or why it was not asked.',
    services_not_asked:
      'No service has been asked about the help. Write what at least one of them says, or why none was asked.',
    address_not_of_work: 'The link can only be sent to addresses of {domains}.',
    address_of_anybody:
      'Anybody can have an address like this. Use a work address, or confirm that this is one.',
    link_without_service: 'No service is responsible for the task. Choose a service first.',
    link_to_task_not_open: 'The link can be sent when the task is proposed or accepted.',
    link_to_protected:
      'Somebody in the family has a protected identity. Tasks for the family cannot be sent as a link.',
    link_not_covered: 'The family has not consented to the service knowing of this. Ask for consent first.',
    mail_not_set_up: 'E-mail is not set up, so the link cannot be sent. Ask whoever runs the system.',
    too_many_links: 'The task already has {limit} links that work. Take one of them back first.',
    learning_identifies:
      'The text has {kind} from character {place} and cannot be kept. Write it so that nobody can be recognised.',
    learning_may_identify:
      'The text may have {kind} from character {place}. Write it anew, or confirm that it points nobody out.',
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
    move_not_from_stage:
      'This cannot be done where the case stands now. Reload the page and see what is possible.',
    case_is_anonymous:
      'The case is anonymous. Make it the family’s case with a consent first; an anonymous case can only be advised or decided on.',
    case_without_adviser: 'Nobody is responsible for the case. Choose an adviser first.',
    coordination_without_consent:
      'The team coordinates only with consent. Record one that holds now and in which the team gives or receives.',
    day_before_received: 'The day is before the case came in on {receivedOn}. Choose that day or later.',
    day_before_last_step:
      'The day is before the latest step of the case, {lastStepOn}. Choose that day or later.',
    words_missing: 'Write why. It stays with the case.',
    referred_to_missing: 'Choose the service that it is referred to, or write where.',
    decision_missing: 'Choose what the intake ended with.',
    criteria_missing: 'Answer each of the four questions. “Don’t know” is an answer too.',
    form_missing: 'Choose whether the team is to help in conversations or to coordinate.',
    pause_not_in_future: 'Choose a day after {today} on which the case is taken up again.',
    pause_too_long:
      'The case cannot be paused for more than {days} days. Choose an earlier day, or close it.',
    outcome_missing: 'Choose what the case came to.',
    case_is_ended: 'The case is ended. Open it again first, or register a new enquiry of the family.',
    next_step_missing: 'Write what the next step is, or remove the day.',
    day_too_far: 'The day is too far ahead. Look for a slip in the year.',
    coordinator_unnamed: 'Say who it is: a service, somebody with an account, or a name.',
    account_unknown:
      'The person has no account in the municipality today. Choose another, or write the name.',
    close_through_case:
      'The team is working on the case. Close it on the case’s own page, so that nothing is left behind.',
    reopen_through_case: 'Work was done on the case. Open it again on the case’s own page.',
    form_not_less:
      'The case has come further than this. The form of assistance is counted at its most extensive and cannot be made less.',
    form_through_case:
      'The team is working on the case. Widen the assistance on the case’s own page, where the consent is checked.',
    case_has_casework:
      'Work was done on the case, so it cannot become anonymous, be anything else than a case, or be taken away from the family.',
    received_after_casework:
      'Something is recorded in the case on {firstOn}. It cannot have come in after that.',
    task_not_from_state: 'The task has moved since you opened it and cannot go there now. Reload the page.',
    task_without_responsible: 'Choose who is to do the task before you propose it.',
    task_has_ended: 'The task has ended. Take it up again before you change it.',
    colleague_answers:
      'Only your colleague can answer for their own task. Propose it, and they will see it on their page.',
    answer_without_name: 'Write who in the service answered.',
    responsible_unknown:
      'The one you chose cannot be given the task: the service or person is not in use today, or does not belong here. Choose another.',
    goal_has_tasks: 'Tasks belong to this goal. End the goal instead, or move the tasks first.',
    goal_unknown: 'The goal is no longer there. Reload the page and choose another.',
    task_unknown: 'The task is not in this case. Reload the page and choose another.',
    plan_is_full: 'A case can have at most {limit} of these. End what is done before you write more.',
    answer_before_sent: 'The day is before the request was sent, {sentOn}. Correct one of the days.',
    priority_has_ended: 'The request is already answered or taken back.',
    too_many_search_words:
      'There are already {most} search words. Remove some that are not needed before you add more.',
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
