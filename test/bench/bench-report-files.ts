import { monitorEventLoopDelay } from 'node:perf_hooks';
import { readReport } from '../../src/features/reports/read-report.ts';
import type { Report } from '../../src/features/reports/report.ts';
import { writeReport, type ReportFormat } from '../../src/features/reports/write-report.ts';
import { closePdfCompiler } from '../../src/platform/documents/compile-pdf.ts';
import type { Database } from '../../src/platform/db/database.ts';
import { inTransaction, type Actor } from '../../src/platform/db/transaction.ts';
import { systemClock } from '../../src/shared/clock.ts';
import type { BenchRow } from './bench-list.ts';

const FORMATS = ['pdf', 'docx', 'xlsx', 'html'] as const satisfies readonly ReportFormat[];
const WARM_TURNS = 10;

/**
 * The report of last year as files: the first one (for PDF the thread, its compiler and the typeface are
 * loaded), the median of ten more, how long the event loop stood still, and the memory it took.
 */
export async function benchReportFiles(db: Database, actor: Actor): Promise<BenchRow[]> {
  const year = new Date().getFullYear() - 1;
  const report = await inTransaction(db, systemClock, actor, (tx) =>
    readReport(tx, { year, language: 'nb' }),
  );
  const rows: BenchRow[] = [];
  for (const format of FORMATS) rows.push(await benchFormat(report, format));
  closePdfCompiler();
  return rows;
}

async function benchFormat(report: Report, format: ReportFormat): Promise<BenchRow> {
  const memory = process.memoryUsage.rss();
  const cold = await time(report, format);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const warm: number[] = [];
  for (let turn = 0; turn < WARM_TURNS; turn += 1) warm.push((await time(report, format)).ms);
  delay.disable();
  const sorted = warm.sort((a, b) => a - b);
  return {
    format,
    kB: Math.round(cold.bytes / 1000),
    'cold ms': cold.ms.toFixed(0),
    'warm p50 ms': (sorted[Math.floor(WARM_TURNS / 2)] ?? 0).toFixed(0),
    'warm max ms': (sorted.at(-1) ?? 0).toFixed(0),
    'event loop stood still ms': (delay.max / 1e6).toFixed(0),
    'more memory MB': Math.round((process.memoryUsage.rss() - memory) / 1024 ** 2),
  };
}

async function time(report: Report, format: ReportFormat): Promise<{ ms: number; bytes: number }> {
  const started = performance.now();
  const { body } = await writeReport(report, format, 'nb', systemClock);
  return { ms: performance.now() - started, bytes: body.length };
}
