import { parseArgs } from 'node:util';
import { benchCasework } from './bench-casework.ts';
import { benchCatalogue } from './bench-catalogue.ts';
import { benchFamilies } from './bench-families.ts';
import { benchCounts, benchList, benchListWithCounts, type BenchRow } from './bench-list.ts';
import { benchProgram } from './bench-program.ts';
import { benchRegister } from './bench-register.ts';
import { benchReport } from './bench-report.ts';
import { benchReportFiles } from './bench-report-files.ts';
import { benchSlowClients } from './bench-slow-clients.ts';
import { benchSecurity } from './security/bench-security.ts';
import { openBenchDatabase, openBenchServer, type BenchDatabase } from './bench-database.ts';

/** One table, or several by their titles. */
type Section = (database: BenchDatabase) => Promise<BenchRow[] | Record<string, BenchRow[]>>;

const SECTIONS: Readonly<Record<string, Section>> = {
  list: ({ db, adviser }) => benchList(db, adviser),
  'list of a small team': ({ db, neighbour }) => benchList(db, neighbour),
  counts: ({ db, adviser }) => benchCounts(db, adviser),
  'report files': ({ db, adviser }) => benchReportFiles(db, adviser),
  'list with counts': ({ db, adviser }) => benchListWithCounts(db, adviser),
  report: benchReport,
  register: benchRegister,
  families: benchFamilies,
  casework: benchCasework,
  catalogue: benchCatalogue,
  security: benchSecurity,
};

const { values } = parseArgs({
  allowNegative: true,
  options: {
    sizes: { type: 'string', default: '155,10000,100000,1000000' },
    program: { type: 'boolean', default: true },
    sections: { type: 'string', default: Object.keys(SECTIONS).join(',') },
  },
});

const sizes = values.sizes.split(',').map(Number);
const sections = values.sections.split(',');
const isWrong =
  sizes.some((size) => !Number.isInteger(size) || size < 1) || sections.some((name) => !(name in SECTIONS));
if (isWrong) {
  process.stderr.write(`usage: bench [--sizes 155,10000] [--sections ${Object.keys(SECTIONS).join(',')}]\n`);
  process.exit(2);
}

if (values.program) {
  process.stdout.write(`\n## The whole program\n\n${asTable(await benchProgram())}\n`);
  process.stdout.write(`\n## Slow clients\n\n${asTable(await benchSlowClients())}\n`);
}
const closeServer = await openBenchServer();
try {
  for (const size of sizes) {
    const started = performance.now();
    const database = await openBenchDatabase(size);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stdout.write(`\n## ${size.toLocaleString('en')} enquiries (made in ${seconds} s)\n`);
    for (const name of sections) {
      const found = (await SECTIONS[name]?.(database)) ?? [];
      process.stdout.write(`\n### ${name}\n`);
      const tables = Array.isArray(found) ? { '': found } : found;
      for (const [title, rows] of Object.entries(tables))
        process.stdout.write(`\n${title === '' ? '' : `${title}\n\n`}${asTable(rows)}\n`);
    }
    await database.close();
  }
} finally {
  await closeServer();
}

function asTable(rows: readonly BenchRow[]): string {
  const [first] = rows;
  if (first === undefined) return '(nothing)';
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  const columns = Object.keys(first);
  return [line(columns), line(columns.map(() => '---')), ...rows.map((row) => line(Object.values(row)))].join(
    '\n',
  );
}
