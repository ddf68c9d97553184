import { describe, expect, test } from 'vitest';
import { doctorTexts } from '../../messages/doctor-text.ts';
import { LANGUAGES } from '../../shared/language.ts';
import type { DatabaseFacts, Facts, FilePlace } from './facts.ts';
import { RULES, findUnsafe, type RuleName } from './find-unsafe.ts';

const apart = (path: string): FilePlace => ({ path, isBesideDatabase: false, isOnSameDisk: false });
const beside = (path: string): FilePlace => ({ path, isBesideDatabase: true, isOnSameDisk: true });

const database: DatabaseFacts = {
  isSuperuser: false,
  freeLogin: null,
  tablesWithoutPolicies: [],
  plainValues: 0,
  mailGivenUp: 0,
  demoAccounts: 0,
  municipalities: ['3301'],
  leftovers: [],
  pendingMigrations: 0,
  clockSkew: 0.1,
  link: 'verified',
};
const safe = {
  isEmbedded: false,
  files: {
    openToOthers: [],
    master: apart('/etc/master.key'),
    keystore: apart('/keys/keys.db'),
    checkpoints: apart('/log/checkpoints.jsonl'),
    erasures: apart('/log/erasures.jsonl'),
    hasCheckpointCommand: false,
  },
  backup: { recipients: 1, last: { days: 1, isVerified: true }, oldKeystoreBackups: [] },
  database,
  settings: {
    takesRealBirthNumbers: true,
    idleMinutes: 30,
    sessionHours: 10,
    trustedProxies: 1,
    mail: { isInClear: false, leadsNowhere: false },
  },
} satisfies Facts;

const rulesOf = (facts: Facts) => findUnsafe(facts).map(({ rule }) => rule);
const withFiles = (files: Partial<Facts['files']>): Facts => ({
  ...safe,
  files: { ...safe.files, ...files },
});
const withBackup = (backup: Partial<Facts['backup']>): Facts => ({
  ...safe,
  backup: { ...safe.backup, ...backup },
});
const withDatabase = (part: Partial<DatabaseFacts>, settings: Partial<Facts['settings']> = {}): Facts => ({
  ...safe,
  database: { ...database, ...part },
  settings: { ...safe.settings, ...settings },
});
const withSettings = (settings: Partial<Facts['settings']>): Facts => withDatabase({}, settings);

/** Each rule with the facts that it finds, and what it says they are about. */
const CASES: Record<Exclude<RuleName, 'memory_on_disk'>, [Facts, string]> = {
  open_to_others: [withFiles({ openToOthers: ['/a', '/b'] }), '/a, /b'],
  master_beside_database: [withFiles({ master: beside('/data/master.key') }), '/data/master.key'],
  master_on_same_disk: [withFiles({ master: { ...apart('/m'), isOnSameDisk: true } }), '/m'],
  keystore_beside_database: [withFiles({ keystore: beside('/data/keys.db') }), '/data/keys.db'],
  checkpoints_beside_database: [withFiles({ checkpoints: beside('/data/c') }), '/data/c'],
  erasures_beside_database: [withFiles({ erasures: beside('/data/e') }), '/data/e'],
  no_recipient: [withBackup({ recipients: 0 }), ''],
  never_backed_up: [withBackup({ last: null }), ''],
  backup_too_old: [withBackup({ last: { days: 8, isVerified: true } }), '8'],
  backup_not_verified: [withBackup({ last: { days: 1, isVerified: false } }), ''],
  old_keystore_backups: [withBackup({ oldKeystoreBackups: ['/k'] }), '/k'],
  keystore_backups_unseen: [withBackup({ oldKeystoreBackups: null }), ''],
  database_unseen: [{ ...safe, database: null }, ''],
  login_is_free: [withDatabase({ freeLogin: 'levekar_web' }), 'levekar_web'],
  tables_without_policies: [withDatabase({ tablesWithoutPolicies: ['public.family'] }), 'public.family'],
  superuser: [withDatabase({ isSuperuser: true }), ''],
  link_in_clear: [withDatabase({ link: 'plain' }), ''],
  link_unverified: [withDatabase({ link: 'unverified' }), ''],
  demo_in_use: [withDatabase({ demoAccounts: 11 }), '11'],
  demo: [withDatabase({ demoAccounts: 11 }, { takesRealBirthNumbers: false }), '11'],
  plain_values: [withDatabase({ plainValues: 3 }), '3'],
  old_form: [withDatabase({ pendingMigrations: 2 }), '2'],
  leftover_databases: [withDatabase({ leftovers: ['levekar_restoring'] }), 'levekar_restoring'],
  clock_wrong: [withDatabase({ clockSkew: -61 }), '-61'],
  clock_skew: [withDatabase({ clockSkew: 6 }), '6'],
  long_sessions: [withSettings({ idleMinutes: 31 }), '31 min, 10 h'],
  mail_in_clear: [withSettings({ mail: { isInClear: true, leadsNowhere: false } }), ''],
  mail_leads_nowhere: [withSettings({ mail: { isInClear: false, leadsNowhere: true } }), ''],
  mail_given_up: [withDatabase({ mailGivenUp: 2 }), '2'],
  no_trusted_proxy: [withSettings({ trustedProxies: 0 }), ''],
};

describe('what is unsafe', () => {
  test('in a safe installation is only what cannot be seen', () => {
    expect(rulesOf(safe)).toEqual(['memory_on_disk']);
  });

  test.each(Object.entries(CASES))('%s', (rule, [facts, about]) => {
    const found = findUnsafe(facts).filter((one) => one.rule !== 'memory_on_disk');
    expect(found).toEqual([{ rule, severity: RULES[rule as RuleName].severity, about }]);
  });

  test('at the limits is nothing', () => {
    expect(rulesOf(withBackup({ last: { days: 7, isVerified: true } }))).toEqual(['memory_on_disk']);
    expect(rulesOf(withDatabase({ clockSkew: 5 }))).toEqual(['memory_on_disk']);
    expect(rulesOf(withDatabase({ clockSkew: 60 }))).toEqual(['clock_skew', 'memory_on_disk']);
    expect(rulesOf({ ...withDatabase({ isSuperuser: true }), isEmbedded: true })).toEqual(['memory_on_disk']);
    expect(rulesOf(withSettings({ sessionHours: 11 }))).toEqual(['long_sessions', 'memory_on_disk']);
    const sent = { checkpoints: beside('/data/c'), hasCheckpointCommand: true };
    expect(rulesOf(withFiles(sent))).toEqual(['memory_on_disk']);
    expect(rulesOf(withFiles({ master: null }))).toEqual(['memory_on_disk']);
    const two = { demoAccounts: 11, municipalities: ['3301', '4601'] };
    expect(rulesOf(withDatabase(two, { takesRealBirthNumbers: false }))).toEqual([
      'demo_in_use',
      'memory_on_disk',
    ]);
  });

  test('comes with the serious first', () => {
    const many = { ...withFiles({ erasures: beside('/e') }), database: null };
    expect(findUnsafe(many).map(({ severity }) => severity)).toEqual(['serious', 'warning', 'unseen']);
  });

  test.each(LANGUAGES)('is said with what to do about it in %s', (language) => {
    const texts = doctorTexts(language);
    for (const rule of Object.keys(RULES) as RuleName[]) {
      const { what, todo } = texts[rule]('about');
      expect(what.length, rule).toBeGreaterThan(20);
      expect(todo.length, rule).toBeGreaterThan(20);
      const [, about] = rule === 'memory_on_disk' ? [null, ''] : CASES[rule];
      expect(what.includes('about'), rule).toBe(about !== '');
    }
  });
});
