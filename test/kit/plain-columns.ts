/**
 * Every column of text, JSON or bytes that is stored as it is, and why it may be. What is said of a person
 * or a case is sealed instead (src/platform/crypto/sealed-columns.ts): a new column is in one list or the other.
 */
const BY_REASON: Readonly<Record<string, readonly string[]>> = {
  'A code out of a list: chosen, and never written.': [
    'case_file.stage form outcome',
    'catalogue_gap.source needs area age_band language',
    'case_step.action from_stage to_stage form decision wish existing_help coordination_need practical_need',
    'case_coordinator.kind',
    'goal.topics state',
    'task.topics kind state',
    'task_event.from_state to_state',
    'priority_request.topics answer',
    'case_evaluation.source helped advice_useful',
    'taken_over.what',
    'system_learning.topics area',
    'loose_quiet.rule',
    'handover.state',
    'handover_case.state',
    'application.kind decision appeal_answer',
    'household_budget.language',
    'consent.answer topics purpose withdrawn_how',
    'consent_statement.how language text_version',
    'contribution.kind topics',
    'attachment.media_type',
    'attachment_removal.reason',
    'disclosure.kind ground topics',
    'enquiry.kind area household housing work assistance_form consent useful',
    'enquiry_advice.advice service',
    'enquiry_change.kind',
    'enquiry_code.list code',
    'enquiry_listing.contact topic kind assistance_form area household housing work income',
    'enquiry_text.slot',
    'family.processing_ground',
    'family_address.area area_list',
    'notice.kind',
    'person.relation language',
    'person_detail.preferred_contact digital_skills protection',
    'registration_start.kind',
    'role_assignment.role',
    'service.kind kind_list confidentiality',
  ],
  'Lists, places of work and the law: of nobody.': [
    'catalogue_entry.id state content kind service variant_of part_of confirmed_as changed_how',
    'catalogue_revision.entry_id state content confirmed_as changed_how',
    'catalogue_keeping.entry_id address agreement contact_name contact_phone',
    'catalogue_setting.kind',
    'catalogue_link.organisation',
    'catalogue_proposal.entry_id content state answer',
    'search_word.word means',
    'law_reference.id service perspective level refs meaning_nb meaning_nn applies_to',
    'code.list code label_nb label_nn label_en reported_as national_list national_codes',
    'legal_ground.code kind statute label_nb label_nn label_en',
    'municipality.code name',
    'service.name employer',
    'spelling.list spelling code',
    'team.name',
    'note_template.name kind text',
  ],
  'Who works here: shown beside all that they do, and named in the setup.': [
    'account.login name language email',
    'employment.unit',
    'session.browser system',
    'setup_change.kind list name before after details',
  ],
  "One's own filters, of codes and days: what may be written in them is another's to see nowhere.": [
    'saved_view.name search',
  ],
  'Drawn at random, and stands for the family outside of it.': ['family.reference', 'notice.reference'],
  'Ids, instants and codes alone.': ['consent_statement.given_by', 'family_merge.moved'],
  'A keyed or salted digest, or of something random.': [
    'account_mark.kind digest',
    'command_key.hash',
    'enquiry.source_key source_hash',
    'person_detail.birth_number_index',
    'session.token_hash',
    'catalogue_link.token_hash key_hash',
    'task_link.token_hash',
  ],
  'The log of who read what: ids, codes and digests, chained.': [
    'access_log.roles event basis details hash',
    'access_log_unchained.roles event details',
    'access_review_mark.rule seen_as',
    'log_checkpoint.line',
    'log_head.hash',
  ],
  'What is to be sent: counts by the codes of rules, and nothing of anybody.': [
    'mail.kind counts last_error',
  ],
  'How the database came about; what older versions stored in clear is emptied at the next start.': [
    'schema_migration.name sha256',
    'sealed_by.keystore',
    'unsealed_value.table_name column_name value',
  ],
};

/** `table.column`, and the reason. */
export const PLAIN: ReadonlyMap<string, string> = new Map(
  Object.entries(BY_REASON).flatMap(([reason, tables]) =>
    tables.flatMap((line) => {
      const [table = '', columns = ''] = line.split('.');
      return columns.split(' ').map((column) => [`${table}.${column}`, reason] as const);
    }),
  ),
);
