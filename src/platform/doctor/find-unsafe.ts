import type { Facts } from './facts.ts';

/** `serious`: mend it now. `warning`: better not. `unseen`: cannot be seen from here, look yourself. */
export type Severity = 'serious' | 'warning' | 'unseen';

const DAYS_BETWEEN_BACKUPS = 7;
const LONGEST_IDLE_MINUTES = 30;
const LONGEST_SESSION_HOURS = 10;
const SKEW_SECONDS = 5;
const BAD_SKEW_SECONDS = 60;

type Rule = {
  severity: Severity;
  /** What it is about, for the text; null where all is well. */
  find: (facts: Facts) => string | null;
};

const when = (isSo: boolean, about = ''): string | null => (isSo ? about : null);
const list = (items: readonly string[]): string | null => (items.length === 0 ? null : items.join(', '));
const days = (facts: Facts): number => facts.backup.last?.days ?? Infinity;
const skew = (facts: Facts): number => Math.abs(facts.database?.clockSkew ?? 0);
const skewText = (facts: Facts): string => (facts.database?.clockSkew ?? 0).toFixed(0);
const isExample = ({ database }: Facts): boolean => (database?.demoAccounts ?? 0) > 0;
const isInUse = ({ database, settings }: Facts): boolean =>
  settings.takesRealBirthNumbers || (database?.municipalities.length ?? 0) > 1;

/** Every rule by its name. A text of the same name says what is wrong and what to do about it. */
export const RULES = {
  open_to_others: { severity: 'serious', find: ({ files }) => list(files.openToOthers) },
  master_beside_database: {
    severity: 'serious',
    find: ({ files: { master } }) => when(master?.isBesideDatabase === true, master?.path),
  },
  master_on_same_disk: {
    severity: 'warning',
    find: ({ files: { master } }) =>
      when(master?.isOnSameDisk === true && !master.isBesideDatabase, master?.path),
  },
  keystore_beside_database: {
    severity: 'warning',
    find: ({ files: { keystore } }) => when(keystore.isBesideDatabase, keystore.path),
  },
  checkpoints_beside_database: {
    severity: 'warning',
    find: ({ files: { checkpoints, hasCheckpointCommand } }) =>
      when(checkpoints.isBesideDatabase && !hasCheckpointCommand, checkpoints.path),
  },
  erasures_beside_database: {
    severity: 'warning',
    find: ({ files: { erasures } }) => when(erasures.isBesideDatabase, erasures.path),
  },
  no_recipient: { severity: 'serious', find: ({ backup }) => when(backup.recipients === 0) },
  never_backed_up: { severity: 'serious', find: ({ backup }) => when(backup.last === null) },
  backup_too_old: {
    severity: 'serious',
    find: (facts) =>
      when(facts.backup.last !== null && days(facts) > DAYS_BETWEEN_BACKUPS, days(facts).toFixed(0)),
  },
  backup_not_verified: {
    severity: 'warning',
    find: ({ backup: { last } }) => when(last !== null && !last.isVerified),
  },
  old_keystore_backups: {
    severity: 'serious',
    find: ({ backup: { oldKeystoreBackups } }) => list(oldKeystoreBackups ?? []),
  },
  keystore_backups_unseen: {
    severity: 'unseen',
    find: ({ backup }) => when(backup.oldKeystoreBackups === null),
  },
  database_unseen: { severity: 'serious', find: ({ database }) => when(database === null) },
  login_is_free: { severity: 'serious', find: ({ database }) => database?.freeLogin ?? null },
  tables_without_policies: {
    severity: 'serious',
    find: ({ database }) => list(database?.tablesWithoutPolicies ?? []),
  },
  superuser: {
    severity: 'warning',
    // The embedded server has no other login, and nobody else reaches it.
    find: ({ isEmbedded, database }) => when(!isEmbedded && database?.isSuperuser === true),
  },
  link_in_clear: { severity: 'serious', find: ({ database }) => when(database?.link === 'plain') },
  link_unverified: { severity: 'warning', find: ({ database }) => when(database?.link === 'unverified') },
  demo_in_use: {
    severity: 'serious',
    find: (facts) => when(isExample(facts) && isInUse(facts), String(facts.database?.demoAccounts ?? 0)),
  },
  demo: {
    severity: 'warning',
    find: (facts) => when(isExample(facts) && !isInUse(facts), String(facts.database?.demoAccounts ?? 0)),
  },
  plain_values: {
    severity: 'serious',
    find: ({ database }) => when((database?.plainValues ?? 0) > 0, String(database?.plainValues ?? 0)),
  },
  old_form: {
    severity: 'warning',
    find: ({ database }) =>
      when((database?.pendingMigrations ?? 0) > 0, String(database?.pendingMigrations ?? 0)),
  },
  leftover_databases: { severity: 'warning', find: ({ database }) => list(database?.leftovers ?? []) },
  clock_wrong: {
    severity: 'serious',
    find: (facts) => when(skew(facts) > BAD_SKEW_SECONDS, skewText(facts)),
  },
  clock_skew: {
    severity: 'warning',
    find: (facts) => when(skew(facts) > SKEW_SECONDS && skew(facts) <= BAD_SKEW_SECONDS, skewText(facts)),
  },
  long_sessions: {
    severity: 'warning',
    find: ({ settings: { idleMinutes, sessionHours } }) =>
      when(
        idleMinutes > LONGEST_IDLE_MINUTES || sessionHours > LONGEST_SESSION_HOURS,
        `${String(idleMinutes)} min, ${String(sessionHours)} h`,
      ),
  },
  mail_in_clear: { severity: 'serious', find: ({ settings: { mail } }) => when(mail.isInClear) },
  mail_leads_nowhere: { severity: 'warning', find: ({ settings: { mail } }) => when(mail.leadsNowhere) },
  mail_given_up: {
    severity: 'warning',
    find: ({ database }) => when((database?.mailGivenUp ?? 0) > 0, String(database?.mailGivenUp ?? 0)),
  },
  no_trusted_proxy: { severity: 'warning', find: ({ settings }) => when(settings.trustedProxies === 0) },
  memory_on_disk: { severity: 'unseen', find: () => '' },
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof RULES;
export type Finding = { rule: RuleName; severity: Severity; about: string };

const ORDER: readonly Severity[] = ['serious', 'warning', 'unseen'];

/** What is unsafe, the most serious first. */
export function findUnsafe(facts: Facts): Finding[] {
  const names = Object.keys(RULES) as RuleName[];
  const findings = names.flatMap((rule) => {
    const { severity, find } = RULES[rule] as Rule;
    const about = find(facts);
    return about === null ? [] : [{ rule, severity, about }];
  });
  return findings.sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
}
