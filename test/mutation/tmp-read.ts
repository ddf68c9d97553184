import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { EXPLAINED } from './explained.ts';
import type { Outcome } from './outcome.ts';

const ROOT = join(import.meta.dirname, '../..');
const MODULES = join(import.meta.dirname, 'node_modules');
const REPORT = join(ROOT, 'coverage/mutation/stryker.json');

type Place = { line: number; column: number };
type Report = {
  files: Record<
    string,
    {
      source: string;
      mutants: {
        mutatorName: string;
        replacement: string;
        status: string;
        location: { start: Place; end: Place };
      }[];
    }
  >;
};

/** Has StrykerJS change the rules in TypeScript; it is installed beside this and nowhere else. */
export function mutateRules(say: (line: string) => void): Outcome[] {
  if (!existsSync(join(MODULES, '@stryker-mutator/core'))) {
    say('installing StrykerJS (test/mutation/package-lock.json) ...');
    const code = run('npm', ['ci', '--no-audit', '--no-fund'], import.meta.dirname);
    if (code !== 0) throw new Error('StrykerJS could not be installed');
  }
  rmSync(REPORT, { force: true });
  const stryker = join(MODULES, '@stryker-mutator/core/bin/stryker.js');
  const code = run(process.execPath, [stryker, 'run', 'test/mutation/stryker.config.json'], ROOT);
  if (code !== 0) throw new Error('StrykerJS failed: see above');
  return readReport(JSON.parse(readFileSync(REPORT, 'utf8')) as Report);
}

function run(file: string, args: readonly string[], cwd: string): number | null {
  return spawnSync(file, args, { cwd, stdio: 'inherit' }).status;
}

/** Names hold no line number: a line above moves them all. */
export function readReport({ files }: Report): Outcome[] {
  const names = new Map<string, number>();
  return Object.entries(files).flatMap(([path, { source, mutants }]) =>
    mutants.flatMap(({ mutatorName, replacement, status, location }): Outcome[] => {
      const isKilled = status === 'Killed' || status === 'Timeout';
      if (!isKilled && status !== 'Survived' && status !== 'NoCoverage') return [];
      const change = `${textAt(source, location)} -> ${oneLine(replacement)}`;
      const name = `${path.split('/').at(-1) ?? path}: ${mutatorName} ${change}`;
      const times = (names.get(name) ?? 0) + 1;
      names.set(name, times);
      const own = times === 1 ? name : `${name} (${String(times)})`;
      return [
        {
          group: path,
          name: own,
          outcome: isKilled ? 'killed' : EXPLAINED.has(own) ? 'explained' : 'survived',
        },
      ];
    }),
  );
}

function textAt(source: string, { start, end }: { start: Place; end: Place }): string {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  return oneLine(
    lines
      .map((line, index) =>
        line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined),
      )
      .join(' '),
  );
}

function oneLine(text: string): string {
  const plain = text.replace(/\s+/gu, ' ').trim();
  return plain.length > 100 ? `${plain.slice(0, 97)}...` : plain;
}
