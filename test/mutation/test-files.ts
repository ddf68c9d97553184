import { join } from 'node:path';

/** The database tests that know more of a definition than the rules and the proof do. */
const TEST_FILES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/log_basis|partner_basis/u, ['../platform/audit/log-basis']],
  [/log_entry/u, ['../platform/audit/access-log', '../platform/audit/tampering']],
  [/log_months|has_log/u, ['../platform/audit/prepare-log', '../platform/audit/access-log']],
  [/erasing|erase_|strip_/u, ['erasure/erase-family']],
  [/break_glass|behind_glass|my_named/u, ['access-review/break-glass']],
  [/look_up|remember_actor|forget_actor/u, ['../platform/db/remember-actor', 'setup/people-setup']],
  [/absorb_anonymous/u, ['consents/become-family-case']],
  [
    /set_protection|name_reader|has_reader|is_named_for|_texts?\b|renew_versions|keep_advice|writes_protected|my_named|named_reader/u,
    ['families/protected-family'],
  ],
  [/family_merge|opens_family|open_service_family|place_in_family/u, ['families/merge-families']],
  [
    /withdraw_once|tell_services|contribution_shown|notice/u,
    ['consents/withdraw-consent', 'families/merge-families'],
  ],
  [
    /persons_and_topics_exist|on consent|consent_statement/u,
    ['consents/consents', 'families/merge-families'],
  ],
  [/on disclosure/u, ['disclosures/disclosures']],
  [/family_enquiry/u, ['families/family-enquiries']],
  [/on service\b|employment|consent_setting/u, ['setup/service-setup']],
  [/on family\b|person|address|parental/u, ['families/families']],
  [
    /contribution|covered|serves|knows|may_|service_family/u,
    ['contributions/partner-view', 'contributions/write-contribution'],
  ],
  [/confirmations_due|queue_confirmation/u, ['catalogue-keeping/confirmations']],
  [
    /catalogue_link|linked_|end_links|count_link|catalogue_key/u,
    ['catalogue-keeping/organisation-link', 'catalogue-keeping/linked-entries'],
  ],
  [/propose_entry|on catalogue_proposal/u, ['catalogue/proposals']],
  [/report_gap|on catalogue_gap/u, ['matching/gaps']],
  [/forget_old_words/u, ['catalogue/forget-old-words']],
  [
    /on catalogue_(entry|revision|keeping)|keeps?_catalogue|my_entries|catalogue_(takes|stamp|changes)|entry_owner/u,
    ['catalogue/catalogue-rights', 'catalogue/entries'],
  ],
  [/access\.my_/u, ['contributions/partner-view']],
];

/** Paths from the project's folder. */
export function testFilesFor(definition: string): string[] {
  const files = TEST_FILES.filter(([pattern]) => pattern.test(definition)).flatMap(([, names]) => names);
  return [...new Set(files)].map((name) => join('src/features', `${name}.db.test.ts`));
}
