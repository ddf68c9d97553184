import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { listProcessesIn } from '../../src/platform/db/embedded/live-process.ts';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

/** The whole program on a data folder, with its embedded server. */
export type Served = {
  address: string;
  /** What it has printed, to both outputs. */
  output(): string;
  stop(): Promise<void>;
  /** Ends it and every process of its database with SIGKILL, as a power cut would but for the disk's cache. */
  killEverything(): Promise<void>;
};

/** Serves the example on a free port. @throws Error with what it printed, when it ends instead */
export async function serveFolder(dataDir: string, env: NodeJS.ProcessEnv = {}): Promise<Served> {
  const child = spawn(process.execPath, [MAIN, 'serve', '--demo', '--data', dataDir, '--port', '0'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    const read = (text: Buffer) => {
      output += text.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+/u.exec(output);
      if (found !== null) resolve(found[0]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    void ended.then(() => reject(new Error(`the program ended: ${output}`)));
  });
  return {
    address,
    output: () => output,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
    killEverything: async () => {
      child.kill('SIGKILL');
      await killDatabase(dataDir);
      await ended;
    },
  };
}

/** Ends the embedded server of a data folder, every process of it, with SIGKILL. */
async function killDatabase(dataDir: string): Promise<void> {
  for (;;) {
    const alive = await listProcessesIn(join(dataDir, 'postgres'));
    if (alive.length === 0) return;
    for (const pid of alive) kill(pid);
    await sleep(5);
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    // it ended by itself meanwhile
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
