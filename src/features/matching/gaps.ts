import { destroyWhenCommitted } from '../../platform/crypto/ended-keys.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { FileReply } from '../../platform/http/route.ts';
import { AppError } from '../../shared/app-error.ts';
import { today, type Clock } from '../../shared/clock.ts';
import type { Language } from '../../shared/language.ts';
import type { SignedIn } from '../../shared/signed-in.ts';
import type { NewGap } from '../catalogue/gap.ts';
import { findPersonal } from '../catalogue/open-words-rules.ts';
import { reportGap } from '../catalogue/report-gap.ts';
import { findCodes } from '../code-lists/code-queries.ts';
import { countGaps, countReports, findGapYears, forgetGapWords } from './gap-count-queries.ts';
import type { GapCounts } from './gap-counts.ts';
import { writeGapsCsv } from './gaps-csv.ts';

type Context = { tx: Tx; clock: Clock };

/** Counts what one who is signed in did not find. @throws AppError `refused`; `not_allowed`; `too_many_today` */
export async function tellGap(
  { tx, actor, takeShare }: { tx: Tx; actor: SignedIn; takeShare: () => Promise<void> },
  gap: NewGap,
): Promise<{ id: string }> {
  if (gap.words !== null && findPersonal(gap.words).length > 0)
    throw new AppError('refused', { refusals: [{ code: 'words_personal', field: 'words', details: {} }] });
  if (gap.area !== null && !(await isArea(tx, gap.area)))
    throw new AppError('refused', {
      refusals: [{ code: 'unknown_code', field: 'area', details: { list: 'area', code: gap.area } }],
    });
  await takeShare();
  return reportGap({ tx }, actor.municipalityId, gap);
}

/** What was not found in a year, counted. */
export async function readGaps({ tx, clock }: Context, wanted: number | undefined): Promise<GapCounts> {
  const year = wanted ?? Number(today(clock).slice(0, 4));
  const years = new Set([year, ...(await findGapYears(tx))]);
  const bySource = await countReports(tx, year);
  return {
    year,
    years: [...years].sort((a, b) => b - a),
    total: Object.values(bySource).reduce((sum, count) => sum + count, 0),
    bySource,
    cells: await countGaps(tx, year),
  };
}

export async function exportGaps(
  context: Context & { language: Language },
  wanted: number | undefined,
): Promise<FileReply> {
  const counts = await readGaps(context, wanted);
  const areas = (await findCodes(context.tx)).filter(({ list }) => list === 'area');
  const names = new Map(areas.map(({ code, labels }) => [code, labels[context.language]]));
  return {
    fileName: `mangler-${String(counts.year)}.csv`,
    contentType: 'text/csv; charset=utf-8',
    body: writeGapsCsv(counts, names, context.language),
  };
}

/**
 * The words go, from backups too: with their key. The count stays.
 * @throws AppError not_found for what is not there, or dealt with already
 */
export async function handleGap(
  context: { tx: Tx; afterwards: (work: (isCommitted: boolean) => void) => void },
  id: string,
): Promise<{ id: string }> {
  if (!(await forgetGapWords(context.tx, id))) throw new AppError('not_found');
  destroyWhenCommitted(context, id);
  return { id };
}

async function isArea(tx: Tx, code: string): Promise<boolean> {
  return (await findCodes(tx)).some((value) => value.list === 'area' && value.code === code);
}
