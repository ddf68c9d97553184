import type { z } from 'zod';
import type { AppErrorCode } from '../../shared/app-error.ts';
import type { Clock } from '../../shared/clock.ts';
import type { Language } from '../../shared/language.ts';

import type { Role, SignedIn } from '../../shared/signed-in.ts';
import type { LogDetails } from '../audit/write-access-log.ts';
import type { SessionLimits } from '../auth/sessions.ts';
import type { Database } from '../db/database.ts';
import type { Tx } from '../db/transaction.ts';
import type { MailSettings } from '../mail/mail-settings.ts';
import type { DayShare } from './day-share.ts';

/**
 * Who may call: anyone, anyone in demo mode on loopback, anyone signed in but guests, or holders of one of the roles.
 * A guest has a cookie of her own, which other routes do not look at: her routes are for `['guest']` alone.
 */
export type Access = 'open' | 'demo_only' | 'signed_in' | readonly Role[];

/**
 * What the call leaves in the access log, written in the transaction that reads: no log, no answer.
 * `subjects` are ids of the records that the answer shows.
 */
export type Audit<Result, Params = unknown> =
  | {
      event: string;
      subjects: (result: Result, params: Params) => readonly string[];
      /** The event by another name, where the answer decides what it was. */
      eventOf?: (result: Result) => string;
      /** What else the log is to say: never of a person. */
      details?: (result: Result, reader: { tx: Tx; actor: SignedIn }) => Promise<LogDetails>;
    }
  | 'nothing_personal';

export type FileReply = {
  fileName: string;
  contentType: string;
  /** As a function it is called when the transaction is over, for what takes long and needs no database. */
  body: string | Uint8Array | (() => Promise<string | Uint8Array>);
  inline?: boolean;
  /** Made by others: should a browser show it after all, nothing in it may run. */
  sandboxed?: boolean;
  /** Public data that never changes under its address: caches may keep it for a year. */
  isLasting?: boolean;
  /** Ids of the records that the file shows, for the route's audit. */
  subjects?: readonly string[];
};

/** A whole page, made on the server: the same for everybody who asks. */
export type PageReply = { html: string; status?: 200 | 400 | 404 | 422 | 429 };

export type Cookie = { token: string; expires: Date } | 'clear';

/** What a handler is given: everything happens in the one transaction, as the actor. */
export type RouteContext<Params, Query, Body> = {
  tx: Tx;
  clock: Clock;
  /** Example mode: anyone on this machine may be one of the example people. */
  demo: boolean;
  /** In production: birth numbers of real people are taken, and not those of the test series alone. */
  realBirthNumbers: boolean;
  /** The command that looks for viruses in files that come in; null when none is set. */
  scanCommand: string | null;
  params: Params;
  query: Query;
  body: Body;
  /** What was sent, where the route takes a file; else nothing. */
  bytes: Uint8Array;
  language: Language;
  /** What the file is called where it comes from, for a route that takes one; null when that was not said. */
  fileName: string | null;
  /** The session's cookie, for the routes that open and end sessions. */
  sessionToken: string | null;
  sessionLimits: SessionLimits;
  /** Where mail goes, and to whom it may. */
  mail: MailSettings;
  /** Scheme and host by which the caller reached us, without a stroke at the end. */
  siteAddress: string;
  /** What the browser says it is. */
  userAgent: string;
  setSessionCookie: (cookie: Cookie) => void;
  /** The guest's own, beside the one of whoever is signed in at the browser. */
  setGuestCookie: (cookie: Cookie) => void;
  /** For an answer that differs from the route's own status. One whose `outcome` is `conflict` is 409 by itself. */
  setStatus: (status: number) => void;
  /** Done when the transaction is over, before the answer: told whether it was committed. */
  afterwards: (work: (isCommitted: boolean) => void) => void;
  /** Counts what is about to be kept. @throws AppError too_many_today when the caller's `dayShare` is used up */
  takeShare: () => Promise<void>;
};

export type SignedInContext<Params, Query, Body> = RouteContext<Params, Query, Body> & { actor: SignedIn };

type Schema = z.ZodType;
type Output<S> = S extends Schema ? z.output<S> : Record<string, never>;

/** What a handler is given that may ask no database: there is no transaction, and nobody acts. */
export type MemoryContext<Params, Query> = {
  /** Whose copy it is: never asked, only told by. */
  db: Database;
  params: Params;
  query: Query;
  language: Language;
  siteAddress: string;
  /** How old a copy may be, in ms: see `copyForMs` of the server's settings. */
  copyForMs: number;
};

/**
 * What of a route is answered from the process's own copy, before a transaction is opened; undefined where the copy is
 * too old or does not have it, and the route answers as any other. Of what another process changes it may be late by
 * `copyForMs`; what this one changes is seen at once. Nothing that is anybody's goes this way: only what is open, is the
 * same for everybody and leaves nothing in the log can declare it.
 */
type FromMemory<A extends Access, P, Q, R extends Response> =
  | { fromMemory?: never }
  | (A extends 'open'
      ? {
          method: 'GET';
          isPublicData: true;
          audit: 'nothing_personal';
          fromMemory: (
            context: MemoryContext<Output<P>, Output<Q>>,
          ) => Promise<Result<R> | undefined> | Result<R> | undefined;
        }
      : never);

type ContextOf<A extends Access, P, Q, B> = A extends 'open' | 'demo_only'
  ? RouteContext<Output<P>, Output<Q>, Output<B>>
  : SignedInContext<Output<P>, Output<Q>, Output<B>>;

type Response = Schema | 'file' | 'page' | 'nothing';
type Result<R extends Response> = R extends Schema
  ? z.output<R>
  : R extends 'file'
    ? FileReply
    : R extends 'page'
      ? PageReply
      : undefined;

export type RouteDefinition<A extends Access, P, Q, B, R extends Response> = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With `:name` for parameters, as in `/api/v1/enquiries/:id`. */
  path: string;
  summary: string;
  access: A;
  audit: Audit<Result<R>, Output<P>>;
  params?: P & Schema;
  query?: Q & Schema;
  body?: B & Schema;
  /**
   * Takes a file as the body itself (`application/octet-stream`) of at most this many bytes, instead of JSON. Its name
   * comes percent-encoded in the header `x-file-name`, since names of people are no part of an address.
   */
  fileLimit?: number;
  /** The body is that of a form, for pages without scripts: names to texts, a repeated name to several. */
  isForm?: boolean;
  /** The same for everybody and of nobody: other sites may read it, and caches may keep it for a minute. */
  isPublicData?: boolean;
  /**
   * The page that is shown where a route of pages cannot answer, so that nobody who reads is met by JSON.
   * `typed` is the body as far as it was read: a form's fields.
   */
  failurePage?: (code: AppErrorCode, typed: unknown) => string;
  response: R;
  status?: 200 | 201 | 204;
  /** Asked by a page by itself, again and again: it does not keep an idle session alive. */
  isWatching?: boolean;
  /** Calls a minute for one address, where the route is open. */
  rateLimit?: number;
  /**
   * What one address, or one account, may have kept in a day, where people look through it: nobody uses up what is for
   * all. Whoever handles takes it, so that what is refused does not count.
   */
  dayShare?: DayShare;
  handle: (context: ContextOf<A, P, Q, B>) => Promise<Result<R>>;
};

/** A route whose types the compiler has already checked against its schemas. */
export type Route = Omit<
  RouteDefinition<Access, Schema, Schema, Schema, Response>,
  'handle' | 'audit' | 'params' | 'query' | 'body'
> & {
  params?: Schema;
  query?: Schema;
  body?: Schema;
  audit: Audit<never, never>;
  fromMemory?: (context: never) => unknown;
  handle: (context: never) => Promise<unknown>;
};

/** Declares a route; without `access` and `audit` it does not compile. */
export function defineRoute<
  const A extends Access,
  P = undefined,
  Q = undefined,
  B = undefined,
  R extends Response = 'nothing',
>(definition: RouteDefinition<A, P, Q, B, R> & FromMemory<A, P, Q, R>): Route {
  return definition;
}
