import { randomUUID } from 'node:crypto';
import type { Duplex } from 'node:stream';
import { errorText } from '../../messages/error-text.ts';
import type { AppErrorCode } from '../../shared/app-error.ts';

const REFUSALS: Readonly<Record<string, readonly [string, AppErrorCode]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'too_slow'],
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'too_large'],
};

/** What is not HTTP at all is told so and let go: there is no request yet that a reply could belong to. */
export function refuseConnection(error: Error & { code?: string }, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const [status, code] = REFUSALS[error.code ?? ''] ?? (['400 Bad Request', 'invalid_input'] as const);
  const requestId = randomUUID();
  const body = JSON.stringify({ code, message: errorText('nb', code), requestId });
  socket.end(
    [
      `HTTP/1.1 ${status}`,
      'content-type: application/json; charset=utf-8',
      `content-length: ${String(Buffer.byteLength(body))}`,
      'cache-control: no-store',
      'x-content-type-options: nosniff',
      `x-request-id: ${requestId}`,
      'connection: close',
      '',
      body,
    ].join('\r\n'),
  );
  // Who is told may not care to listen, and then would hold the connection still.
  setTimeout(() => socket.destroy(), 500).unref();
}

/** @param isAnswerable nothing of an answer has been sent yet */
export function refuseSlowClient(socket: Duplex, isAnswerable: boolean): void {
  if (isAnswerable)
    refuseConnection(Object.assign(new Error('slow'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), socket);
  else socket.destroy();
}
