// Plain JavaScript for Node 20.19: this runs before anything is installed.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** A terminal sends Ctrl-C to the child as well; so long it has to act on it before we repeat it. */
const TERMINAL_GRACE_MS = 1000;

/**
 * Runs a program on our own terminal until it ends; signals that reach us are passed on, each once.
 * @param {string} file
 * @param {string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, diesWithParent?: boolean}} options
 *   diesWithParent: stop the child also when whoever started us is gone (npm killed with -9)
 * @returns {Promise<number>} the exit code; 128 + number after a signal, as shells say it
 */
export function runChild(file, args, { cwd, env, diesWithParent = false } = {}) {
  const child = spawn(file, args, { cwd, env, stdio: 'inherit' });
  const onTerminal = [process.stdin, process.stdout, process.stderr].some((stream) => stream.isTTY);
  const forwarded = new Set();

  const forward = (signal) => {
    if (forwarded.has(signal)) return;
    forwarded.add(signal);
    if (signal === 'SIGINT' && onTerminal) setTimeout(() => child.kill(signal), TERMINAL_GRACE_MS).unref();
    else child.kill(signal);
  };
  for (const signal of FORWARDED) process.on(signal, forward);

  const parent = process.ppid;
  const watch = diesWithParent
    ? setInterval(() => {
        if (process.ppid !== parent) forward('SIGTERM');
      }, 1000).unref()
    : undefined;

  return new Promise((resolve, reject) => {
    const release = () => {
      clearInterval(watch);
      for (const signal of FORWARDED) process.off(signal, forward);
    };
    child.once('error', (error) => {
      release();
      reject(error);
    });
    child.once('close', (code, signal) => {
      release();
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}
