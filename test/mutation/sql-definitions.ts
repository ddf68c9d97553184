import type pg from 'pg';

/** A piece of SQL that decides, as the database itself says it, and how to put another in its place. */
export type Definition = {
  /** As in `access.is_covered` or `policy own_team on family, using`. */
  name: string;
  /** What is mutated: a function's body, a policy's condition. */
  sql: string;
  /** The statement that makes the database say this instead. */
  statement(sql: string): string;
};

/** Functions that decide who sees and who writes, keep what that is decided by, say who did, or erase for good; and those of the catalogue. */
const FUNCTIONS = [
  'look_up_municipality',
  'look_up_roles',
  'look_up_family_teams',
  'look_up_services',
  'remember_actor',
  'forget_actor',
  'my_municipality',
  'my_roles',
  'my_services',
  'my_family_teams',
  'my_named_families',
  'is_covered',
  'may_contribute',
  'knows_person',
  'serves_family',
  'open_service_family',
  'consent_opens_family',
  'contribution_opens_family',
  'persons_and_topics_exist',
  'place_in_family',
  'tell_services',
  'withdraw_once',
  'set_protection',
  'name_reader',
  'has_reader',
  'is_named_for',
  'find_behind_glass',
  'break_glass',
  'end_break_glass',
  'place_text',
  'move_texts',
  'turn_texts',
  'protect_texts',
  'renew_versions',
  'anonymous_leaves_family',
  'keep_advice_words',
  'writes_protected',
  'absorb_anonymous',
  'log_basis',
  'partner_basis',
  'begin_log_entry',
  'append_log_entry',
  'make_log_months',
  'municipality_has_log',
  'what_erasing_takes',
  'erase_families',
  'strip_enquiries',
  'catalogue_takes_turns',
  'keep_catalogue_revision',
  'keeps_catalogue',
  'my_entries',
  'entry_owner_name',
  'open_municipality',
  'open_areas',
  'catalogue_stamp',
  'catalogue_changes',
  'propose_entry',
  'report_gap',
  'forget_old_words',
  'why_not_catalogue_link',
  'add_catalogue_link',
  'send_catalogue_link',
  'revoke_catalogue_link',
  'end_links_of_address',
  'ask_catalogue_link',
  'ask_catalogue_link_again',
  'open_catalogue_link',
  'live_catalogue_link',
  'linked_organisation',
  'write_linked_entry',
  'count_link_proposal',
  'close_catalogue_key',
  'confirmations_due',
  'queue_confirmation',
];

/** Tables whose policies are rules of families and consents, and of the catalogue. */
const TABLES = [
  'service',
  'employment',
  'consent_setting',
  'family',
  'person',
  'person_detail',
  'parental_responsibility',
  'family_address',
  'named_reader',
  'break_glass',
  'family_enquiry',
  'enquiry_text',
  'family_merge',
  'consent_statement',
  'consent',
  'contribution',
  'service_family',
  'contribution_shown',
  'notice',
  'notice_seen',
  'disclosure',
  'catalogue_entry',
  'catalogue_revision',
  'catalogue_keeping',
  'catalogue_setting',
  'catalogue_proposal',
  'catalogue_gap',
  'catalogue_link',
  'search_word',
  'law_reference',
];

/** What decides, read from a migrated database: never from the migrations, which may be arranged anew. */
export async function readDefinitions(owner: pg.Client): Promise<Definition[]> {
  return [...(await readFunctions(owner)), ...(await readPolicies(owner))];
}

async function readFunctions(owner: pg.Client): Promise<Definition[]> {
  const { rows } = await owner.query<{ name: string; text: string }>(
    `select p.proname as name, pg_get_functiondef(p.oid) as text from pg_proc p
     where p.pronamespace = 'access'::regnamespace and p.proname = any ($1)
     order by array_position($1, p.proname::text)`,
    [FUNCTIONS],
  );
  const missing = FUNCTIONS.filter((name) => rows.every((row) => row.name !== name));
  if (missing.length > 0) throw new Error(`the database has no ${missing.join(', ')}`);
  return rows.map(({ name, text }) => {
    const [start, end] = [text.indexOf('$function$') + '$function$'.length, text.lastIndexOf('$function$')];
    return {
      name: `access.${name}`,
      sql: text.slice(start, end),
      statement: (sql) => text.slice(0, start) + sql + text.slice(end),
    };
  });
}

async function readPolicies(owner: pg.Client): Promise<Definition[]> {
  const { rows } = await owner.query<{
    table: string;
    policy: string;
    sees: string | null;
    takes: string | null;
  }>(
    `select tablename as table, policyname as policy, qual as sees, with_check as takes from pg_policies
     where schemaname = 'public' and policyname <> 'owner_all' and tablename = any ($1)
     order by array_position($1, tablename::text), policyname`,
    [TABLES],
  );
  return rows.flatMap(({ table, policy, sees, takes }) =>
    Object.entries({ using: sees, 'with check': takes }).flatMap(([clause, sql]) =>
      sql === null
        ? []
        : [
            {
              name: `policy ${policy} on ${table}, ${clause}`,
              sql,
              statement: (changed) => `alter policy ${policy} on ${table} ${clause} (${changed})`,
            } satisfies Definition,
          ],
    ),
  );
}
