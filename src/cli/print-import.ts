import type { ImportOutcome } from '../features/enquiries/import-enquiries.ts';
import type { PreparedImport } from '../features/enquiries/import/prepare-import.ts';
import { describeRefusal } from '../features/enquiries/import/rejects-file.ts';
import { cliTexts } from '../messages/cli-text.ts';
import type { Language } from '../shared/language.ts';

/** Rows named on the terminal; all of them are in the file of --rejects. */
const ROWS_SHOWN = 40;
/** Each of them needs a line of a mapping file; a column of free text is no list of them. */
const SPELLINGS_SHOWN = 200;

/** Prints what an import did: what was left out and why on standard error, the counts on standard output. */
export function printImport(
  prepared: PreparedImport,
  outcome: ImportOutcome,
  { team, dryRun, language }: { team: string; dryRun: boolean; language: Language },
): void {
  const texts = cliTexts(language);
  const warn = (line: string) => process.stderr.write(`${line}\n`);
  for (const { header, filled } of prepared.headers.unknown)
    if (filled > 0) warn(texts.unknownColumn(header, String(filled)));
  for (const { line, refusals } of outcome.rejects.slice(0, ROWS_SHOWN))
    for (const refusal of refusals) warn(texts.line(String(line), describeRefusal(refusal, language)));
  const hidden = outcome.rejects.length - ROWS_SHOWN;
  if (hidden > 0) warn(texts.moreRejects(String(hidden)));
  const doubtful = prepared.rows.filter(({ warnings }) => warnings.length > 0);
  for (const { line, warnings } of doubtful.slice(0, ROWS_SHOWN))
    for (const warning of warnings) warn(texts.warning(String(line), describeRefusal(warning, language)));
  if (doubtful.length > ROWS_SHOWN) warn(texts.moreWarnings(String(doubtful.length - ROWS_SHOWN)));
  for (const { list, value, lines } of prepared.unknownSpellings.slice(0, SPELLINGS_SHOWN))
    warn(texts.unknownSpelling(list, value, String(lines.length)));
  const spellings = prepared.unknownSpellings.length - SPELLINGS_SHOWN;
  if (spellings > 0) warn(texts.moreSpellings(String(spellings)));
  if (outcome.rejects.length > 0 && outcome.taken === 0) warn(texts.nothingTaken);
  const [taken, there, rejected] = [outcome.taken, outcome.alreadyThere, outcome.rejects.length].map(String);
  process.stdout.write(`${texts.outcome(team, taken ?? '', there ?? '', rejected ?? '')}\n`);
  if (dryRun) process.stdout.write(`${texts.dryRun}\n`);
}
