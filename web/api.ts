import { z } from 'zod';

/** What the server says when it refuses; `message` is a text for people in their language. */
const ErrorBody = z.object({
  code: z.string(),
  message: z.string(),
  requestId: z.string().optional(),
  details: z.unknown().optional(),
});

/** `status` 0: no answer came, `code` is then `unreachable`; an answer of the wrong shape is `unexpected_answer`. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly requestId: string | undefined;
  readonly details: unknown;

  constructor(
    status: number,
    body: { code: string; message: string; requestId?: string | undefined; details?: unknown },
  ) {
    super(body.message);
    this.status = status;
    this.code = body.code;
    this.requestId = body.requestId;
    this.details = body.details;
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

/** @throws ApiError */
export async function getJson<S extends z.ZodType>(
  path: string,
  schema: S,
  signal?: AbortSignal,
): Promise<z.output<S>> {
  const response = await request('GET', path, undefined, signal);
  const parsed = schema.safeParse(await readJson(response));
  if (parsed.success) return parsed.data;
  throw new ApiError(response.status, {
    code: 'unexpected_answer',
    message: z.prettifyError(parsed.error),
    requestId: requestIdOf(response),
  });
}

/** Sends a change whose answer, if any, is not used. @throws ApiError */
export async function send(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<void> {
  await request(method, path, body);
}

async function request(
  method: string,
  path: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<Response> {
  const headers = new Headers({
    accept: 'application/json',
    'accept-language': document.documentElement.lang,
  });
  if (body !== undefined) headers.set('content-type', 'application/json');
  const response = await fetch(path, {
    method,
    headers,
    credentials: 'same-origin',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  }).catch((cause: unknown) => {
    if (signal?.aborted === true) throw cause;
    throw new ApiError(0, { code: 'unreachable', message: '' });
  });
  if (response.ok) return response;
  const parsed = ErrorBody.safeParse(await readJson(response));
  throw new ApiError(
    response.status,
    parsed.success ? parsed.data : { code: 'internal', message: '', requestId: requestIdOf(response) },
  );
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
