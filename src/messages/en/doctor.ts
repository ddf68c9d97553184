import type { doctor as nb } from '../nb/doctor.ts';

export const doctor = {
  headings: { serious: 'SERIOUS', warning: 'WARNING', unseen: 'CANNOT BE SEEN' },
  whatToDo: 'Do: ',
  nothing: 'Nothing serious was found.',
  counts: (serious: string, warnings: string) => `${serious} serious, ${warnings} warnings.`,
  open_to_others: (paths: string) => ({
    what: `Other users of this machine can read: ${paths}.`,
    todo: 'chmod 700 for folders and chmod 600 for files; the owner is to be the user that runs the service.',
  }),
  master_beside_database: (path: string) => ({
    what: `The master key (${path}) lies in the database's folder. A copy of the folder opens everything.`,
    todo: 'Move the file out of the folder and set LEVEKAR_MASTER_KEY_FILE, or fetch the key from a vault with LEVEKAR_MASTER_KEY_COMMAND.',
  }),
  master_on_same_disk: (path: string) => ({
    what: `The master key (${path}) lies on the same disk as the database.`,
    todo: 'Use a vault (LEVEKAR_MASTER_KEY_COMMAND) or another disk, so that a copy of the disk does not open everything.',
  }),
  keystore_beside_database: (path: string) => ({
    what: `The keystore (${path}) lies in the database's folder and goes along in copies of it.`,
    todo: 'Move the folder and set LEVEKAR_KEYSTORE. Back the keys up by themselves, with levekar keys backup.',
  }),
  checkpoints_beside_database: (path: string) => ({
    what: `The access log's checkpoints (${path}) lie where who can change the database can also remove them.`,
    todo: 'Set LEVEKAR_CHECKPOINTS to a file elsewhere, or LEVEKAR_CHECKPOINT_COMMAND.',
  }),
  erasures_beside_database: (path: string) => ({
    what: `The erasure journal (${path}) lies in the database's folder. When the whole folder comes back from a copy, what was erased since is forgotten.`,
    todo: 'Set LEVEKAR_ERASURES to a file elsewhere, and back it up by itself.',
  }),
  no_recipient: () => ({
    what: 'There is no recipient for backups. Without one a key pair is made beside the data, and whoever takes the server can open them.',
    todo: 'Make a key pair on another machine with levekar backup --make-key FILE, and set LEVEKAR_BACKUP_RECIPIENT here.',
  }),
  never_backed_up: () => ({
    what: 'No backup is known to have been made.',
    todo: 'Run levekar backup every night.',
  }),
  backup_too_old: (days: string) => ({
    what: `The last backup is ${days} days old.`,
    todo: 'Look why levekar backup has not run, and run it.',
  }),
  backup_not_verified: () => ({
    what: 'The last backup was read back, and not tried in a database.',
    todo: 'Run levekar backup without --no-verify, as a role that may make databases, or levekar restore --check where the key of the backup is.',
  }),
  old_keystore_backups: (files: string) => ({
    what: `Backups of the keys are older than they may be, and open what was erased since: ${files}.`,
    todo: 'Delete them, or let levekar keys backup --folder DIR do it.',
  }),
  keystore_backups_unseen: () => ({
    what: 'Backups of the keys were not looked at.',
    todo: 'Say where they are with --keystore-backups DIR. None of them is to be older than 7 days.',
  }),
  database_unseen: () => ({
    what: "The database does not answer, or is not Levekår's.",
    todo: 'Start it, and look over --data or --database.',
  }),
  login_is_free: (login: string) => ({
    what: `Row-level security does not bind the application's login (${login}).`,
    todo: 'Take superuser, bypassrls and membership of levekar_owner from it.',
  }),
  tables_without_policies: (tables: string) => ({
    what: `Tables without row-level security: ${tables}.`,
    todo: "Somebody has changed the database's form. Find out who, and restore a backup or turn it on.",
  }),
  superuser: () => ({
    what: 'The program reaches the database as a superuser.',
    todo: 'Make a role that only owns this database and may make roles, and use it in LEVEKAR_DATABASE.',
  }),
  link_in_clear: () => ({
    what: 'The link to the database is not encrypted.',
    todo: 'Add ?sslmode=verify-full to LEVEKAR_DATABASE.',
  }),
  link_unverified: () => ({
    what: 'The link to the database is encrypted, but who answers is not checked.',
    todo: 'Use sslmode=verify-full in LEVEKAR_DATABASE.',
  }),
  demo_in_use: (accounts: string) => ({
    what: `The example's ${accounts} accounts are in an installation that is in use.`,
    todo: 'Keep real information in an installation that was never started with --demo.',
  }),
  demo: (accounts: string) => ({
    what: `This is the example (${accounts} accounts that anybody can choose).`,
    todo: 'Enter nothing about real people here.',
  }),
  plain_values: (count: string) => ({
    what: `${count} values are not sealed, as an older version stored them.`,
    todo: 'Start the service, or run levekar migrate: that seals them. Then delete backups from before.',
  }),
  old_form: (count: string) => ({
    what: `The database lacks ${count} changes that this program needs.`,
    todo: 'Make a backup, and run levekar migrate.',
  }),
  leftover_databases: (databases: string) => ({
    what: `A restore or a check that was broken off left databases behind: ${databases}.`,
    todo: 'When no restore is running: drop database, or run the command that was broken off again.',
  }),
  clock_wrong: (seconds: string) => ({
    what: `The database's clock is ${seconds} seconds ahead of this machine's (minus: behind). Consents and the log get the wrong time.`,
    todo: 'Set the clocks by the same time server.',
  }),
  clock_skew: (seconds: string) => ({
    what: `The database's clock is ${seconds} seconds ahead of this machine's (minus: behind).`,
    todo: 'Set the clocks by the same time server.',
  }),
  long_sessions: (lengths: string) => ({
    what: `Sessions last long (${lengths}).`,
    todo: 'Set LEVEKAR_SESSION_IDLE_MINUTES to 30 at most and LEVEKAR_SESSION_HOURS to 10 at most.',
  }),
  mail_in_clear: () => ({
    what: 'E-mail goes to the mail server unencrypted, with links and one-time codes in it.',
    todo: 'Remove requireTLS=false in LEVEKAR_SMTP_URL, or use smtps://.',
  }),
  mail_leads_nowhere: () => ({
    what: 'Links in e-mail lead to this machine (127.0.0.1) and do not work for others.',
    todo: 'Set LEVEKAR_PUBLIC_ADDRESS to the address at which the pages are reached.',
  }),
  mail_given_up: (count) => ({
    what: `${count} e-mails of the last week were not delivered.`,
    todo: 'See what went wrong with levekar mail status, and try the mail server with levekar mail test ADDRESS.',
  }),
  no_trusted_proxy: () => ({
    what: 'No proxy is trusted: behind a proxy the cookie is not marked Secure.',
    todo: "Set LEVEKAR_TRUSTED_PROXIES to the proxy's address.",
  }),
  memory_on_disk: () => ({
    what: 'Whether memory may end up on a disk cannot be seen from here: swap, hibernation, core dumps, copies of the whole machine.',
    todo: 'Encrypt swap or turn it off, turn core dumps off (ulimit -c 0), and encrypt copies of the machine.',
  }),
} satisfies typeof nb;
