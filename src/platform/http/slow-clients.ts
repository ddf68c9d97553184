import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Socket } from 'node:net';
import { refuseSlowClient } from './refuse-connection.ts';

/** To send all headers, in ms; a connection that sends nothing at all has as long. */
export const HEADERS_LIMIT = 8000;
/** How often the server looks for who is late, in ms. */
export const LOOKS_EVERY = 1000;
/** For a body, and for taking an answer: some seconds for any, and then a telephone's pace, in bytes a ms. */
const GRACE = 7000;
const SLOWEST = 8;

type Exchange = { request: FastifyRequest; reply: FastifyReply; socket: Socket; step: Step };
type Step = { name: 'receiving' | 'working' | 'sending'; since: number; from: number };

/** Lets go of who sends a body or takes an answer so slowly that the connection is held rather than used. */
export function closeSlowClients(server: FastifyInstance): void {
  const open = new Set<Exchange>();
  server.addHook('onRequest', (request, reply, done) => {
    const { socket } = request.raw;
    // A request that a test injects has no wire to be slow on.
    if (socket instanceof Socket) {
      const exchange = { request, reply, socket, step: stepOf('receiving', socket) };
      open.add(exchange);
      reply.raw.once('close', () => open.delete(exchange));
    }
    done();
  });
  const timer = setInterval(() => {
    for (const exchange of open)
      if (isTooSlow(exchange)) {
        open.delete(exchange);
        refuseSlowClient(exchange.socket, exchange.step.name === 'receiving');
      }
  }, LOOKS_EVERY);
  timer.unref();
  server.addHook('onClose', (_server, done) => {
    clearInterval(timer);
    done();
  });
}

function isTooSlow(exchange: Exchange): boolean {
  const name = whatHappens(exchange);
  if (name !== exchange.step.name) exchange.step = stepOf(name, exchange.socket);
  if (name === 'working') return false;
  const { since, from } = exchange.step;
  return Date.now() - since > GRACE + (moved(name, exchange.socket) - from) / SLOWEST;
}

function whatHappens({ request, reply }: Exchange): Step['name'] {
  if (reply.raw.headersSent) return 'sending';
  return request.raw.complete ? 'working' : 'receiving';
}

function stepOf(name: Step['name'], socket: Socket): Step {
  return { name, since: Date.now(), from: moved(name, socket) };
}

function moved(name: Step['name'], socket: Socket): number {
  return name === 'sending' ? socket.bytesWritten - socket.writableLength : socket.bytesRead;
}
