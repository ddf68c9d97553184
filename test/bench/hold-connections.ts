// Run as a program: holds so many connections to a port, each slow in its own way, and takes a new one for each that
// the server lets go of. Says on standard output how long it was put up with, in ms, a line each.
import { connect } from 'node:net';

const [port, count] = process.argv.slice(2).map(Number);
if (port === undefined || count === undefined) throw new Error('usage: hold-connections.ts PORT COUNT');

const HEAD = 'host: 127.0.0.1\r\n';
const WAYS: readonly (readonly [first: string, drop: string])[] = [
  ['', ''],
  [`GET /api/v1/health HTTP/1.1\r\n${HEAD}`, 'x-a: b\r\n'],
  [
    `POST /api/v1/demo/sessions HTTP/1.1\r\n${HEAD}content-type: application/json\r\ncontent-length: 9999\r\n\r\n`,
    ' ',
  ],
  [
    `POST /api/v1/demo/sessions HTTP/1.1\r\n${HEAD}content-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n`,
    '1\r\n \r\n',
  ],
];

function hold(turn: number, at: number): void {
  const [first, drop] = WAYS[turn % WAYS.length] ?? ['', ''];
  const began = performance.now();
  const socket = connect(at, '127.0.0.1', () => socket.write(first));
  const timer = drop === '' ? undefined : setInterval(() => socket.write(drop), 1000);
  socket.on('error', () => undefined);
  socket.resume();
  socket.on('close', () => {
    clearInterval(timer);
    process.stdout.write(`${(performance.now() - began).toFixed(0)}\n`);
    setTimeout(() => hold(turn, at), 100);
  });
}

for (let turn = 0; turn < count; turn += 1) setTimeout(() => hold(turn, port), turn * 2);
