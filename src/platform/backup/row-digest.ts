import { hash } from 'node:crypto';
import type { TableTotals } from './backup-format.ts';

const LANES = 8;

/**
 * Counts rows and sums their SHA-256, so that the order they come in does not matter: a table gives the
 * same after it was loaded, in whatever order the server then reads it.
 */
export class RowDigest {
  #rows = 0;
  readonly #lanes = new Uint32Array(LANES);

  /** @param row one line of COPY's text format, without its line feed */
  add(row: Uint8Array): void {
    const digest = hash('sha256', row, 'buffer');
    // Uint32Array adds modulo 2^32.
    for (let lane = 0; lane < LANES; lane += 1)
      this.#lanes[lane] = (this.#lanes[lane] ?? 0) + digest.readUInt32BE(lane * 4);
    this.#rows += 1;
  }

  totals(): TableTotals {
    const sum = Buffer.alloc(LANES * 4);
    this.#lanes.forEach((value, lane) => sum.writeUInt32BE(value, lane * 4));
    return { rows: this.#rows, sha256: sum.toString('hex') };
  }
}
