import { spawn, type ChildProcess } from 'node:child_process';
import type { RunAs } from './data-folder.ts';

/**
 * Starts one of PostgreSQL's programs as the given user, with file descriptors 3, 4, ... as listed in `open`.
 *
 * The programs name their folders through these descriptors (/proc/self/fd/3): the kernel then asks for permission on
 * the folder itself only, not on those above it. So a data folder below /root or another closed home works in place
 * with a server that is not root, and a long path is no obstacle to the socket.
 */
export function spawnAs(
  runAs: RunAs | undefined,
  program: string,
  args: string[],
  options: { output: number | 'pipe'; open: number[]; detached: boolean },
): ChildProcess {
  return spawn(program, args, {
    ...runAs,
    cwd: '/',
    detached: options.detached,
    // Nothing of ours: PGDATA, PGPORT and the like would change what the programs do.
    env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin' },
    stdio: ['ignore', options.output, options.output, ...options.open],
  });
}

/** The path by which the started program itself reaches the descriptor at this place in `open`. */
export function descriptorPath(place: number): string {
  return `/proc/self/fd/${place + 3}`;
}
