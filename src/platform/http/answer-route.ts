import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { AppError } from '../../shared/app-error.ts';
import { languageOf } from '../../shared/language.ts';
import type { SignedIn } from '../../shared/signed-in.ts';
import { writeAccessLog } from '../audit/write-access-log.ts';
import { DEFAULT_SESSIONS, beginRequest, type SessionLimits } from '../auth/sessions.ts';
import { countWrite } from '../db/database-of.ts';
import { inTransaction, type Tx } from '../db/transaction.ts';
import { NO_MAIL } from '../mail/mail-settings.ts';
import type { TakeShare } from './day-share.ts';
import type { Cookie, FileReply, MemoryContext, PageReply, Route, RouteContext } from './route.ts';
import { sendPublic, sendPublicJson } from './send-public.ts';
import type { ServerSettings } from './server-settings.ts';
import { GUEST_COOKIE, SESSION_COOKIE, sessionTokenOf, setSessionCookie } from './session-cookie.ts';
import { isCleanText } from './strict-json.ts';

const NO_BYTES = new Uint8Array();

/**
 * One request through the house: decode the input, open a transaction, find the session, decide by the
 * route's access, handle, write the access log, commit, and only then answer.
 */
export async function answerRoute(
  settings: ServerSettings & { takeShare: TakeShare },
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const remembered = await answerFromMemory(settings, route, request);
  if (remembered !== undefined) return send(route, request, reply, remembered, null);
  const token = tokenFor(route, request);
  const sessionLimits = settings.sessions ?? DEFAULT_SESSIONS;
  const wanted: { cookie: Cookie | null; guestCookie: Cookie | null; status: number | null } = {
    cookie: null,
    guestCookie: null,
    status: null,
  };
  const afterwards: ((isCommitted: boolean) => void)[] = [];
  const finish = (isCommitted: boolean) => {
    for (const work of afterwards.splice(0)) work(isCommitted);
  };
  const result = await inTransaction(settings.db, settings.clock, null, async (tx) => {
    const actor = await findActor(tx, route, request, token, sessionLimits);
    const context: RouteContext<unknown, unknown, unknown> & { actor: SignedIn | null } = {
      tx,
      clock: settings.clock,
      demo: settings.demo,
      realBirthNumbers: settings.realBirthNumbers,
      scanCommand: settings.scanCommand ?? null,
      actor,
      params: decode(route.params, withSmallIds(request.params), 'params'),
      query: decode(route.query, request.query, 'query'),
      body: bodyOf(route, request.body),
      bytes: route.fileLimit === undefined ? NO_BYTES : bytesOf(request.body),
      language: actor?.language ?? languageOf(request.headers['accept-language']),
      fileName: route.fileLimit === undefined ? null : fileNameOf(request.headers['x-file-name']),
      sessionToken: token,
      sessionLimits,
      mail: settings.mail ?? NO_MAIL,
      siteAddress: siteAddressOf(request),
      userAgent: request.headers['user-agent'] ?? '',
      setSessionCookie: (cookie) => (wanted.cookie = cookie),
      setGuestCookie: (cookie) => (wanted.guestCookie = cookie),
      setStatus: (status) => (wanted.status = status),
      afterwards: (work) => afterwards.push(work),
      takeShare: async () => {
        if (route.dayShare === undefined) throw new Error(`${route.path} has no share of a day`);
        await settings.takeShare(request, route.dayShare);
      },
    };
    const handled = await (route.handle as (context: unknown) => Promise<unknown>)(context);
    if (route.audit !== 'nothing_personal') {
      if (actor === null) throw new Error(`${route.path} reads a person's data and must know its reader`);
      const { event, eventOf, subjects, details } = route.audit;
      const shown = subjects(handled as never, context.params as never);
      await writeAccessLog(
        tx,
        actor,
        eventOf?.(handled as never) ?? event,
        shown,
        await details?.(handled as never, { tx, actor }),
      );
    }
    return handled;
  }).catch((error: unknown) => {
    finish(false);
    throw error;
  });
  if (route.method !== 'GET') countWrite(settings.db);
  finish(true);
  if (wanted.cookie !== null) setSessionCookie(request, reply, wanted.cookie);
  if (wanted.guestCookie !== null) setSessionCookie(request, reply, wanted.guestCookie, GUEST_COOKIE);
  return send(route, request, reply, result, wanted.status ?? (isConflict(result) ? 409 : null));
}

/** Somebody else was first: nothing was written, and the answer tells what stands now. */
function isConflict(result: unknown): boolean {
  return (
    typeof result === 'object' && result !== null && 'outcome' in result && result.outcome === 'conflict'
  );
}

/** Undefined where it is to be answered as any other. */
async function answerFromMemory(
  settings: ServerSettings,
  route: Route,
  request: FastifyRequest,
): Promise<unknown> {
  const { copyForMs = 0 } = settings;
  if (route.fromMemory === undefined || copyForMs <= 0) return undefined;
  const context: MemoryContext<unknown, unknown> = {
    db: settings.db,
    params: decode(route.params, withSmallIds(request.params), 'params'),
    query: decode(route.query, request.query, 'query'),
    language: languageOf(request.headers['accept-language']),
    siteAddress: siteAddressOf(request),
    copyForMs,
  };
  return (route.fromMemory as (context: unknown) => unknown)(context);
}

function siteAddressOf(request: FastifyRequest): string {
  return `${request.protocol}://${request.host}`;
}

/**
 * Refuses a file from who may not send it before it is read, so that nobody unknown fills the memory.
 * @throws AppError
 */
export async function assertMaySend(
  settings: ServerSettings,
  route: Route,
  request: FastifyRequest,
): Promise<void> {
  const token = tokenFor(route, request);
  const limits = settings.sessions ?? DEFAULT_SESSIONS;
  await inTransaction(settings.db, settings.clock, null, (tx) =>
    findActor(tx, route, request, token, limits),
  );
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

// The database writes ids in small letters, and so do those who compare with them; a caller may write them in capitals.
function withSmallIds(params: unknown): unknown {
  if (typeof params !== 'object' || params === null) return params;
  return Object.fromEntries(
    Object.entries(params).map(([name, value]: [string, unknown]) => [
      name,
      typeof value === 'string' && UUID.test(value) ? value.toLowerCase() : value,
    ]),
  );
}

function bodyOf(route: Route, body: unknown): unknown {
  if (route.body !== undefined) return decode(route.body, body, 'body');
  if (route.fileLimit !== undefined || body === undefined || body === null) return undefined;
  throw new AppError('invalid_input', { issues: [{ path: 'body', problem: 'unknown_field' }] });
}

function fileNameOf(header: string | string[] | undefined): string | null {
  if (typeof header !== 'string' || header === '') return null;
  let name: string;
  try {
    name = decodeURIComponent(header);
  } catch {
    throw new AppError('invalid_input', { issues: [{ path: 'x-file-name', problem: 'encoding' }] });
  }
  if (name.length <= 200 && isCleanText(name)) return name;
  throw new AppError('invalid_input', { issues: [{ path: 'x-file-name', problem: 'text' }] });
}

function bytesOf(body: unknown): Uint8Array {
  if (body === undefined || body === null) return NO_BYTES;
  if (body instanceof Uint8Array) return body;
  throw new AppError('unsupported_media_type');
}

// What one may not see answers as what is missing; a role that lacks the whole page is told so.
async function findActor(
  tx: Tx,
  route: Route,
  request: FastifyRequest,
  token: string | null,
  limits: SessionLimits,
): Promise<SignedIn | null> {
  if (route.access === 'open' || route.access === 'demo_only') return null;
  const actor = token === null ? null : await beginRequest(tx, token, limits, route.isWatching);
  // A guest's token in the cookie of who is signed in, or the other way, is no session.
  if (actor === null || actor.roles.includes('guest') !== isForGuests(route))
    throw new AppError('not_signed_in');
  // known before anything is refused: the refusal is read by the same person
  request.actorLanguage = actor.language;
  request.accountId = actor.accountId;
  if (route.access === 'signed_in') return actor;
  const allowed = route.access;
  if (!actor.roles.some((role) => allowed.includes(role))) throw new AppError('not_allowed');
  return actor;
}

function isForGuests({ access }: Route): boolean {
  return typeof access !== 'string' && access.includes('guest');
}

function tokenFor(route: Route, request: FastifyRequest): string | null {
  return sessionTokenOf(request, isForGuests(route) ? GUEST_COOKIE : SESSION_COOKIE);
}

function decode(schema: z.ZodType | undefined, input: unknown, part: string): unknown {
  if (part !== 'body') assertCleanStrings(input, part);
  if (schema === undefined) {
    const extra = Object.keys(input ?? {});
    if (extra.length > 0)
      throw new AppError('invalid_input', {
        issues: extra.map((path) => ({ path, problem: 'unknown_field' })),
      });
    return {};
  }
  const decoded = schema.safeParse(input ?? undefined);
  if (decoded.success) return decoded.data;
  throw new AppError('invalid_input', {
    issues: decoded.error.issues.slice(0, 50).map((issue) => ({
      path: [...issue.path, ...('keys' in issue ? [issue.keys.join(',')] : [])].join('.'),
      problem: issue.code === 'unrecognized_keys' ? 'unknown_field' : issue.message,
    })),
  });
}

function assertCleanStrings(input: unknown, part: string): void {
  for (const value of Object.values(input ?? {}).flat())
    if (typeof value === 'string' && !isCleanText(value))
      throw new AppError('invalid_input', { issues: [{ path: part, problem: 'text' }] });
}

async function send(
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
  result: unknown,
  status: number | null,
): Promise<FastifyReply> {
  reply.header('cache-control', 'no-store');
  if (route.response === 'page') {
    const page = result as PageReply;
    // A form's answer is told where it comes from, which a page without any referrer cannot do.
    reply.header('referrer-policy', 'same-origin').type('text/html; charset=utf-8');
    if (route.isPublicData === true && (page.status ?? 200) === 200)
      return sendPublic(request, reply, page.html);
    return reply.code(page.status ?? 200).send(page.html);
  }
  if (route.response === 'nothing') return reply.code(route.status ?? 204).send();
  if (route.response === 'file') {
    const file = result as FileReply;
    const body = typeof file.body === 'function' ? await file.body() : file.body;
    const kind = file.inline === true ? 'inline' : 'attachment';
    if (file.sandboxed === true) reply.header('content-security-policy', "sandbox; default-src 'none'");
    reply
      .header('content-disposition', `${kind}; filename*=UTF-8''${encodeURIComponent(file.fileName)}`)
      .type(file.contentType);
    if (route.isPublicData === true && typeof body === 'string')
      return sendPublic(request, reply, body, file.isLasting);
    return reply.send(
      typeof body === 'string' ? body : Buffer.from(body.buffer, body.byteOffset, body.byteLength),
    );
  }
  const schema = route.response;
  const toJson = () => JSON.stringify(schema.parse(result));
  reply.code(status ?? route.status ?? 200).type('application/json; charset=utf-8');
  if (route.isPublicData === true) return sendPublicJson(request, reply, { route, result, toJson });
  return reply.send(toJson());
}
