/** What is so in an installation, as far as it can be seen from here. Null: it could not be seen. */
export type Facts = {
  isEmbedded: boolean;
  files: FileFacts;
  backup: BackupFacts;
  database: DatabaseFacts | null;
  settings: SettingsFacts;
};

export type FileFacts = {
  /** Files and folders of ours that others than their owner may read. */
  openToOthers: readonly string[];
  /** Where the master key lies as a file, and the keystore; null for a key that is no file. */
  master: FilePlace | null;
  keystore: FilePlace;
  checkpoints: FilePlace;
  erasures: FilePlace;
  /** Whether checkpoints are also given to a command. */
  hasCheckpointCommand: boolean;
};

export type FilePlace = {
  path: string;
  /** In the data folder of the embedded database. */
  isBesideDatabase: boolean;
  /** On the same file system as that folder. */
  isOnSameDisk: boolean;
};

export type BackupFacts = {
  recipients: number;
  /** Null: none is known of. */
  last: { days: number; isVerified: boolean } | null;
  /** Backups of the keystore past their time; null where no folder was named. */
  oldKeystoreBackups: readonly string[] | null;
};

export type DatabaseFacts = {
  isSuperuser: boolean;
  /** The application's login, and why the policies would not bind it. */
  freeLogin: string | null;
  tablesWithoutPolicies: readonly string[];
  plainValues: number;
  /** Mails of the last week that were never delivered. */
  mailGivenUp: number;
  demoAccounts: number;
  municipalities: readonly string[];
  /** Databases that a restore or a check left behind. */
  leftovers: readonly string[];
  pendingMigrations: number;
  /** The database's clock less ours, in seconds. */
  clockSkew: number;
  link: 'local' | 'plain' | 'unverified' | 'verified';
};

export type SettingsFacts = {
  takesRealBirthNumbers: boolean;
  idleMinutes: number;
  sessionHours: number;
  trustedProxies: number;
  mail: {
    /** To a mail server over a network, with TLS turned off. */
    isInClear: boolean;
    /** There is a mail server, and links in mail lead to this machine itself. */
    leadsNowhere: boolean;
  };
};
