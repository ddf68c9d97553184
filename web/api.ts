import { z } from 'zod';

/** What the server says when it refuses; `message` is a text for people in their language. */
const ErrorBody = z.object({
  code: z.string(),
  message: z.string(),
  requestId: z.string().optional(),
  details: z.unknown().optional(),
  issues: z.array(z.object({ path: z.string() })).default([]),
  refusals: z.array(z.object({ field: z.string().nullable(), text: z.string() })).default([]),
});
/** One thing that is wrong with what was sent; `text` is for people, absent where it only has a wrong shape. */
export type Fault = { field: string | null; text: string | null };

/** `status` 0: no answer came, `code` is then `unreachable`; an answer of the wrong shape is `unexpected_answer`. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly requestId: string | undefined;
  readonly details: unknown;
  readonly faults: readonly Fault[];

  constructor(
    status: number,
    body: {
      code: string;
      message: string;
      requestId?: string | undefined;
      details?: unknown;
      faults?: readonly Fault[];
    },
  ) {
    super(body.message);
    this.status = status;
    this.code = body.code;
    this.requestId = body.requestId;
    this.details = body.details;
    this.faults = body.faults ?? [];
  }
}

/** The server has no session for us, or no longer. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof ApiError && error.status === 401;
}

/** What is not there and what one may not see are the same answer. */
export function isNotFound(error: unknown): boolean {
  return error instanceof ApiError && error.status === 404;
}

/** Not there, or no longer ours to see. */
export function isDenied(error: unknown): boolean {
  return isNotFound(error) || (error instanceof ApiError && error.status === 403);
}

/** @throws ApiError */
export async function getJson<S extends z.ZodType>(
  path: string,
  schema: S,
  signal?: AbortSignal,
): Promise<z.output<S>> {
  return readAnswer(
    await request('GET', path, undefined, { ...(signal !== undefined && { signal }) }),
    schema,
  );
}

/** Sends a change and reads its answer; statuses in `also` are answers too. @throws ApiError */
export async function sendJson<S extends z.ZodType>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  schema: S,
  body: unknown,
  also: readonly number[] = [],
): Promise<z.output<S>> {
  return readAnswer(await request(method, path, body, { also }), schema);
}

/** Asks by a body what is no part of an address: names of people, and what somebody types. @throws ApiError */
export async function askJson<S extends z.ZodType>(
  path: string,
  schema: S,
  body: unknown,
  signal?: AbortSignal,
): Promise<z.output<S>> {
  return readAnswer(await request('POST', path, body, signal === undefined ? {} : { signal }), schema);
}

/** Sends a file as it is and reads the answer. @throws ApiError */
export async function sendFile<S extends z.ZodType>(
  path: string,
  schema: S,
  file: Blob,
  signal?: AbortSignal,
): Promise<z.output<S>> {
  return readAnswer(await request('POST', path, file, signal === undefined ? {} : { signal }), schema);
}

async function readAnswer<S extends z.ZodType>(response: Response, schema: S): Promise<z.output<S>> {
  const parsed = schema.safeParse(await readJson(response));
  if (parsed.success) return parsed.data;
  throw new ApiError(response.status, {
    code: 'unexpected_answer',
    message: z.prettifyError(parsed.error),
    requestId: requestIdOf(response),
  });
}

/**
 * Sends a change whose answer, if any, is not used; with `leaving` it goes on when the page is left.
 * @throws ApiError
 */
export async function send(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
  leaving = false,
): Promise<void> {
  const response = await request(method, path, body, { leaving });
  // An answer that nobody reads holds its connection, and a browser has six: the seventh request would wait.
  await response.arrayBuffer().catch(() => undefined);
}

/** Asks for a file, by a POST where there is something to send, and hands it to the browser's downloads. @throws ApiError */
export async function downloadFile(path: string, body?: unknown): Promise<void> {
  const response = await request(body === undefined ? 'GET' : 'POST', path, body, {});
  const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = decodeURIComponent(name ?? 'levekar');
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A browser lets no more than 64 KiB outlive its page. */
const MAX_LEAVING = 60_000;

async function request(
  method: string,
  path: string,
  body: unknown,
  {
    signal,
    leaving = false,
    also = [],
  }: { signal?: AbortSignal; leaving?: boolean; also?: readonly number[] },
): Promise<Response> {
  const headers = new Headers({
    accept: 'application/json',
    'accept-language': document.documentElement.lang,
  });
  const isFile = body instanceof Blob;
  if (body !== undefined)
    headers.set('content-type', isFile ? 'application/octet-stream' : 'application/json');
  if (body instanceof File)
    headers.set('x-file-name', encodeURIComponent(body.name.toWellFormed().slice(0, 200)));
  const text = body === undefined || isFile ? undefined : JSON.stringify(body);
  const response = await fetch(path, {
    method,
    headers,
    credentials: 'same-origin',
    // What is public may be kept for a minute: who changes it here is to see it at once.
    cache: 'no-cache',
    ...(isFile ? { body } : text === undefined ? {} : { body: text }),
    keepalive: leaving && (text?.length ?? 0) < MAX_LEAVING,
    ...(signal === undefined ? {} : { signal }),
  }).catch((cause: unknown) => {
    if (signal?.aborted === true) throw cause;
    throw new ApiError(0, { code: 'unreachable', message: '' });
  });
  if (response.ok || also.includes(response.status)) return response;
  const parsed = ErrorBody.safeParse(await readJson(response));
  throw new ApiError(
    response.status,
    parsed.success
      ? { ...parsed.data, faults: faultsOf(parsed.data) }
      : { code: 'internal', message: '', requestId: requestIdOf(response) },
  );
}

function faultsOf({ refusals, issues }: z.infer<typeof ErrorBody>): Fault[] {
  return [...refusals, ...issues.map(({ path }) => ({ field: path === '' ? null : path, text: null }))];
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}

function requestIdOf(response: Response): string | undefined {
  return response.headers.get('x-request-id') ?? undefined;
}
