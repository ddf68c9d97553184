import { Option, type Command } from 'commander';
import { UsageError, type ConfigFlags } from '../config.ts';
import { UnknownReportScope, readReport } from '../features/reports/read-report.ts';
import { REPORT_FORMATS, writeReport, type ReportFormat } from '../features/reports/write-report.ts';
import { AppError } from '../shared/app-error.ts';
import { systemClock, today } from '../shared/clock.ts';
import { LANGUAGES, type Language } from '../shared/language.ts';
import { withInstallation, withInstallationOptions } from './installation-options.ts';
import { actAs, withActingOptions, type ActingFlags } from './act-as.ts';
import { writeOut } from './write-out.ts';

type Flags = ConfigFlags &
  ActingFlags & {
    format: ReportFormat;
    out: string;
    area?: string;
    team?: string;
    language: Language;
  };

// The operator and who the report's route is open to.
const REPORT_READERS = ['operator', 'adviser', 'team_lead', 'approver', 'analyst', 'steward'] as const;

export function addReportCommand(program: Command): void {
  withActingOptions(withInstallationOptions(program.command('report <year>')))
    .description('write the annual report of a year')
    .addOption(new Option('--format <format>', 'what to write').choices(REPORT_FORMATS).default('json'))
    .option('--out <file>', 'where to; - for standard output', '-')
    .option('--area <name>', 'one area of town')
    .option('--team <name>', 'one team')
    .addOption(new Option('--language <language>', 'language of the texts').choices(LANGUAGES).default('nb'))
    .action(async (yearText: string, flags: Flags) => {
      const year = readYear(yearText);
      await withInstallation(flags, async (installation) => {
        const file = await actAs(
          installation,
          { ...flags, roles: REPORT_READERS, team: undefined },
          async ({ tx }) => {
            const report = await readReport(tx, {
              year,
              ...(flags.area !== undefined && { area: flags.area }),
              ...(flags.team !== undefined && { team: flags.team }),
              language: flags.language,
            }).catch(asUsageError);
            return writeReport(report, flags.format, flags.language, systemClock).catch(asUsageError);
          },
        );
        if (flags.out === '-') process.stdout.write(file.body);
        else await writeOut(flags.out, file.body);
      });
    });
}

function readYear(text: string): number {
  const thisYear = Number(today(systemClock).slice(0, 4));
  const year = Number(text);
  if (!/^\d{4}$/u.test(text) || year < 2000 || year > thisYear)
    throw new UsageError(`not a year from 2000 to ${String(thisYear)}: ${text}`);
  return year;
}

function asUsageError(error: unknown): never {
  if (error instanceof UnknownReportScope)
    throw new UsageError(`no ${error.what} ${error.value}; there are: ${error.known.join(', ')}`);
  if (error instanceof AppError && error.code === 'pdf_not_here')
    throw new UsageError('there is no PDF on this kind of machine; --format docx, html and xlsx there are');
  throw error;
}
