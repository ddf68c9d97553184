import type { FastifyReply, FastifyRequest } from 'fastify';
import { errorText } from '../../messages/error-text.ts';
import { refusalText } from '../../messages/refusal-text.ts';
import { AppError, type AppErrorCode } from '../../shared/app-error.ts';
import { languageOf } from '../../shared/language.ts';
import { SealBrokenError } from '../crypto/envelope.ts';

const STATUS: Record<AppErrorCode, number> = {
  invalid_input: 400,
  not_signed_in: 401,
  not_allowed: 403,
  foreign_origin: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  too_slow: 408,
  too_large: 413,
  unsupported_media_type: 415,
  refused: 422,
  too_many_requests: 429,
  too_many_today: 429,
  internal: 500,
  unreadable: 500,
  pdf_not_here: 501,
  unavailable: 503,
  busy: 503,
  scan_failed: 503,
  storage_full: 507,
};

const BY_FASTIFY: Record<string, AppErrorCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_media_type',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'invalid_input',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'invalid_input',
  FST_ERR_BAD_URL: 'invalid_input',
};

/**
 * Answers with what went wrong: a code, a text in the caller's language, and the request's id; on a route of pages
 * with its own page.
 */
export function replyWithError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const known = toAppError(error);
  const language = request.actorLanguage ?? languageOf(request.headers['accept-language']);
  // What only the database refused should have been refused by a rule before: that is ours to mend.
  if (STATUS[known.code] >= 500 || known.cause !== undefined)
    request.log.error({ requestId: request.id, code: known.code, err: error }, 'request failed');
  const page = failurePageOf(request)?.(known.code, request.body);
  // A form on it is sent from here as well: see how pages are sent.
  if (page !== undefined) reply.header('referrer-policy', 'same-origin');
  return (
    reply
      .code(STATUS[known.code])
      .header('cache-control', 'no-store')
      // An address that is none comes here before anything else has been said of the answer.
      .header('x-request-id', request.id)
      .header('x-content-type-options', 'nosniff')
      .type(page === undefined ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8')
      .send(
        page ??
          JSON.stringify({
            code: known.code,
            message: errorText(language, known.code),
            requestId: request.id,
            ...(known.issues.length > 0 && { issues: known.issues }),
            ...(known.refusals.length > 0 && {
              refusals: known.refusals.map((refusal) => ({
                code: refusal.code,
                field: refusal.field,
                details: refusal.details,
                text: refusalText(language, refusal),
              })),
            }),
          }),
      )
  );
}

type FailurePage = (code: AppErrorCode, typed: unknown) => string;

function failurePageOf(request: FastifyRequest): FailurePage | undefined {
  // An address that is none has no route.
  const { config } = (request.routeOptions as FastifyRequest['routeOptions'] | undefined) ?? {};
  return (config as { failurePage?: FailurePage } | undefined)?.failurePage;
}

function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof SealBrokenError) return new AppError('unreadable', { cause: error });
  const { code, statusCode, message } = error as { code?: string; statusCode?: number; message?: string };
  if (statusCode === 429) return new AppError('too_many_requests');
  const byFastify = BY_FASTIFY[code ?? ''];
  if (byFastify !== undefined) return new AppError(byFastify);
  const byDatabase = fromDatabase(code ?? '', message ?? '');
  if (byDatabase !== null) return new AppError(byDatabase, { cause: error });
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return new AppError('invalid_input');
  return new AppError('internal', { cause: error });
}

function isSilence(message: string): boolean {
  return (
    message.includes('timeout exceeded when trying to connect') ||
    message.includes('Connection terminated') ||
    message.includes('timeout expired') ||
    message.includes('is not queryable')
  );
}

// SQLSTATE classes: 53100 disk full; 08 connection; 57 operator (shutdown, cancelled); 22/23 the data itself; 40 two
// changes that stood in each other's way, of which this one was let go.
function fromDatabase(code: string, message: string): AppErrorCode | null {
  if (code === '53100' || code === 'ENOSPC' || /No space left on device/u.test(message))
    return 'storage_full';
  if (/^(08...|57P0.|57014|53300|25P03|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT)$/u.test(code))
    return 'unavailable';
  if (isSilence(message)) return 'unavailable';
  if (['23505', '40001', '40P01'].includes(code)) return 'conflict';
  if (/^(22|23)...$/u.test(code)) return 'invalid_input';
  return null;
}

/**
 * What of an error reaches the log: its kind and where it arose. Its text may quote the row that was refused or what
 * somebody typed (a parser quotes what it could not read), so it does not.
 */
export function describeError(error: unknown): object {
  const { name, code, stack, syscall, message } = (error ?? {}) as Record<string, unknown>;
  const text = typeof message === 'string' ? message : '';
  const trace = typeof stack === 'string' ? stack.slice(stack.indexOf(text) + text.length) : '';
  const frames = trace.split('\n').filter((line) => line.startsWith('    at '));
  return {
    name,
    code,
    syscall,
    ...(error instanceof SealBrokenError && { text }),
    frames: frames.slice(0, 8),
  };
}
