import type { Refusal } from './refusal.ts';

/** What can go wrong in a way that a person is told about. Only platform/http knows status codes and texts. */
export type AppErrorCode =
  | 'invalid_input'
  | 'refused'
  | 'not_signed_in'
  | 'not_allowed'
  | 'not_found'
  | 'conflict'
  | 'foreign_origin'
  | 'too_large'
  | 'too_slow'
  | 'too_many_requests'
  | 'too_many_today'
  | 'unsupported_media_type'
  | 'method_not_allowed'
  | 'storage_full'
  | 'unavailable'
  | 'busy'
  | 'scan_failed'
  | 'pdf_not_here'
  | 'unreadable'
  | 'internal';

/** One place in the input that is wrong: a path such as `contacts.0` and a code of what is wrong there. */
export type InputIssue = { path: string; problem: string };

export class AppError extends Error {
  readonly code: AppErrorCode;
  readonly issues: readonly InputIssue[];
  readonly refusals: readonly Refusal[];

  constructor(
    code: AppErrorCode,
    more: { issues?: readonly InputIssue[]; refusals?: readonly Refusal[]; cause?: unknown } = {},
  ) {
    super(code, { cause: more.cause });
    this.code = code;
    this.issues = more.issues ?? [];
    this.refusals = more.refusals ?? [];
  }
}
