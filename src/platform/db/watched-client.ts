import { Socket } from 'node:net';
import pg from 'pg';

/** A connection that knows its own socket, so that a link that has gone silent can be cut. */
export class WatchedClient extends pg.Client {
  readonly #socket: Socket;
  /** When it was handed out last, in ms. */
  usedAt = Date.now();

  constructor(config: pg.ClientConfig = {}) {
    const socket = new Socket();
    // The pool hides the password from being listed, so it is taken by name.
    super({ ...config, password: config.password, stream: () => socket });
    this.#socket = socket;
    // A link that breaks while it is lent out is told to who asks next, and must not end the process.
    this.on('error', () => undefined);
  }

  get bytesRead(): number {
    return this.#socket.bytesRead;
  }

  /** Ends what is asked of it with an error, now: no word is sent over a link that may swallow it. */
  cut(): void {
    this.#socket.destroy();
  }
}
