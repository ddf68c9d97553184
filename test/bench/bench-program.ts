import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import writeExcelFile from 'write-excel-file/node';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const EXAMPLE = new URL('../../example/henvendelser-2018-2021.csv', import.meta.url);
const ROWS = 10_000;

/** The program as a whole process: importing ten thousand rows, and serving while nobody asks. */
export async function benchProgram(): Promise<Record<string, string>[]> {
  const folder = await mkdtemp(join(tmpdir(), 'levekar-bench-program-'));
  try {
    const data = join(folder, 'data');
    const file = join(folder, 'register.csv');
    const sheet = join(folder, 'register.xlsx');
    await writeFile(file, await repeatedExample(ROWS, 10_000));
    await writeSheet(sheet, await repeatedExample(ROWS, 50_000));
    await run(['migrate', '--data', data]);
    const server = spawn(process.execPath, [MAIN, 'serve', '--data', data, '--port', '0'], { stdio: 'pipe' });
    await new Promise((resolve) => server.stdout.once('data', resolve));
    const imported = await run(['import', 'enquiries', file, '--data', data]);
    const fromSheet = await run(['import', 'enquiries', sheet, '--data', data]);
    await sleep(3000);
    const idle = await residentMegabytes(server.pid ?? 0);
    server.kill('SIGTERM');
    await new Promise((resolve) => server.once('exit', resolve));
    return [
      {
        what: `import ${String(ROWS)} rows of CSV`,
        seconds: imported.seconds.toFixed(1),
        'peak MB': imported.peak.toFixed(0),
      },
      {
        what: `import ${String(ROWS)} rows of XLSX`,
        seconds: fromSheet.seconds.toFixed(1),
        'peak MB': fromSheet.peak.toFixed(0),
      },
      { what: 'idle server', seconds: '', 'peak MB': idle.toFixed(0) },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The example's rows over and over, numbered from `first` on. */
async function repeatedExample(count: number, first: number): Promise<string> {
  const [header = '', ...lines] = (await readFile(EXAMPLE, 'utf8')).trim().split('\r\n');
  const rows = Array.from({ length: count }, (_, index) =>
    (lines[index % lines.length] ?? '').replace(/^\d+/u, String(first + index)),
  );
  return [header, ...rows].join('\r\n');
}

async function writeSheet(file: string, csv: string): Promise<void> {
  const rows: string[][] = parse(csv, { delimiter: ';', bom: true });
  await writeExcelFile(rows.map((row) => row.map((value) => ({ value, type: String })))).toFile(file);
}

/** Runs a command to its end, looking at its resident memory ten times a second. */
async function run(args: readonly string[]): Promise<{ seconds: number; peak: number }> {
  const started = performance.now();
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: 'ignore' });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let peak = 0;
  const watch = setInterval(() => {
    void residentMegabytes(child.pid ?? 0).then((now) => (peak = Math.max(peak, now)));
  }, 100);
  const code = await ended;
  clearInterval(watch);
  if (code !== 0) throw new Error(`levekar ${args.join(' ')} ended with ${String(code)}`);
  return { seconds: (performance.now() - started) / 1000, peak };
}

async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${String(pid)}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+) kB/u.exec(status)?.[1] ?? 0) / 1024;
}
