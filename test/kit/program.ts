import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

export type CommandResult = { code: number | null; stdout: string; stderr: string };

/** Runs the command line as a shell would, to its end. */
export function runCommand(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<CommandResult> {
  const child = spawn(process.execPath, [MAIN, ...args], { env: { ...process.env, ...env } });
  return collect(child);
}

/** Runs the command line with a reader of its output that is gone at once (`| true`); its exit code. */
export function runUnread(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number | null> {
  const child = spawn(process.execPath, [MAIN, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  child.stdout.destroy();
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
}

function collect(child: ChildProcess): Promise<CommandResult> {
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
}

export type RunningProgram = { address: string; dataDir: string; stop(): Promise<void> };

/** Serves the example on a free port with a data folder of its own, as `npm start` does. */
export async function startProgram(): Promise<RunningProgram> {
  const dataDir = await mkdtemp(join(tmpdir(), 'levekar-e2e-'));
  const child = spawn(process.execPath, [MAIN, 'serve', '--demo', '--data', dataDir, '--port', '0']);
  const ended = collect(child);
  const address = await new Promise<string>((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (text: Buffer) => {
      output += text.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+/u.exec(output);
      if (found) resolve(found[0]);
    });
    void ended.then(({ stderr }) => reject(new Error(`the program ended: ${stderr}`)));
  });
  return {
    address,
    dataDir,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
