/**
 * A backup cannot be made, read or restored. `usage`: the caller can mend it with another file, key or
 * option. `file`: the file itself is not fit. `ours`: neither.
 */
export class BackupError extends Error {
  readonly kind: 'usage' | 'file' | 'ours';

  constructor(kind: 'usage' | 'file' | 'ours', message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'BackupError';
    this.kind = kind;
  }
}
