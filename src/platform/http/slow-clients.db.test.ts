import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/kit/app.ts';
import { hasTestServer } from '../../../test/kit/database.ts';

const LIMIT = 10_000;

describe.runIf(hasTestServer())('a client that is slow', () => {
  let app: TestApp;
  let port: number;
  beforeAll(async () => {
    app = await openTestApp();
    await app.app.listen({ host: '127.0.0.1', port: 0 });
    port = (app.app.server.address() as AddressInfo).port;
  });
  afterAll(() => app.close());

  const HEAD = 'GET /api/v1/health HTTP/1.1\r\nhost: 127.0.0.1\r\n';
  const POST = (more: string) =>
    `POST /api/v1/demo/sessions HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n${more}\r\n\r\n`;
  const trickle = (first: string, drop: string) => (socket: Socket) => {
    socket.write(first);
    return setInterval(() => socket.write(drop), 400);
  };

  const once = (socket: Socket, text: string): undefined => {
    socket.write(text);
  };

  /** How long the server puts up with it, in ms, and what it says. */
  function endure(
    behave: (socket: Socket) => NodeJS.Timeout | undefined,
  ): Promise<{ ms: number; said: string }> {
    return new Promise((resolve) => {
      const began = performance.now();
      const socket = connect(port, '127.0.0.1');
      let said = '';
      socket.on('data', (bytes) => (said += bytes.toString()));
      socket.on('error', () => undefined);
      const timer = behave(socket);
      const giveUp = setTimeout(() => socket.destroy(), LIMIT + 4000);
      socket.on('close', () => {
        clearInterval(timer);
        clearTimeout(giveUp);
        resolve({ ms: performance.now() - began, said });
      });
    });
  }

  test('is let go within 10 s, whatever it is slow at, and told so where it can be', async () => {
    const [silent, headers, length, chunked, after] = await Promise.all([
      endure(() => undefined),
      endure(trickle(HEAD, 'x-a: b\r\n')),
      endure(trickle(POST('content-length: 1000'), ' ')),
      endure(trickle(POST('transfer-encoding: chunked'), '1\r\n \r\n')),
      endure((socket) => once(socket, `${HEAD}\r\n`)),
    ]);
    for (const { ms } of [silent, headers, length, chunked, after]) expect(ms).toBeLessThan(LIMIT);
    for (const { said } of [headers, length, chunked]) {
      expect(said).toMatch(/^HTTP\/1.1 408 /u);
      expect(said).toContain('cache-control: no-store');
      expect(said).toMatch(/"requestId":"[0-9a-f-]{36}"/u);
    }
    expect(after.said).toMatch(/^HTTP\/1.1 200 /u);
  }, 30_000);

  test('one that does not take its answer is let go, and one at a steady pace is not', async () => {
    const ask = `GET /api/v1/openapi.json HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n`;
    // who does not read does not see that the other end is gone: the server's end is looked at
    const deaf = new Promise<number>((resolve) => {
      const began = performance.now();
      app.app.server.once('connection', (end: Socket) => {
        end.once('close', () => resolve(performance.now() - began));
      });
    });
    const reader = connect(port, '127.0.0.1', () => {
      reader.pause();
      // more than the system takes off our hands by itself
      reader.write(ask.repeat(300));
    });
    reader.on('error', () => undefined);
    const steady = new Promise<string>((resolve) => {
      const body = JSON.stringify({ accountId: 'a'.repeat(200_000) });
      const socket = connect(port, '127.0.0.1');
      socket.write(POST(`content-length: ${String(body.length)}`));
      let sent = 0;
      const timer = setInterval(() => {
        socket.write(body.slice(sent, (sent += 12_000)));
        if (sent >= body.length) clearInterval(timer);
      }, 500);
      socket.on('error', () => undefined);
      socket.once('data', (bytes) => {
        resolve(bytes.toString());
        socket.destroy();
      });
    });
    // it gave a whole body, so it is told what is wrong with that
    expect(await steady).toMatch(/^HTTP\/1.1 400 /u);
    expect(await deaf).toBeLessThan(LIMIT);
    reader.destroy();
  }, 30_000);

  test.each([
    ['no HTTP at all', 'hello\r\n\r\n', 400],
    ['more headers than anybody has', `${HEAD}x-a: ${'b'.repeat(20_000)}\r\n\r\n`, 431],
    ['two lengths', POST('content-length: 2\r\ntransfer-encoding: chunked'), 400],
  ])('%s is told so and let go', async (_, text, status) => {
    const { ms, said } = await endure((socket) => once(socket, text));
    expect(said).toMatch(new RegExp(`^HTTP/1.1 ${String(status)} `, 'u'));
    expect(said).toMatch(/x-request-id: [0-9a-f-]{36}/u);
    expect(ms).toBeLessThan(2000);
  });
});
