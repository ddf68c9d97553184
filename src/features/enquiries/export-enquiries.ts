import type { FileReply } from '../../platform/http/route.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import { today, type Clock } from '../../shared/clock.ts';
import type { SignedIn } from '../../shared/signed-in.ts';
import { findCodes, findSpellings } from '../code-lists/code-queries.ts';
import { decodeCursor, type Cursor } from './enquiry-cursor.ts';
import { MOST_EXPORTED, type ExportRequest } from './enquiry-export.ts';
import { filterOf } from './enquiry-filter.ts';
import { listEnquiries } from './enquiry-list-query.ts';
import { findEnquiriesById } from './enquiry-queries.ts';
import type { Enquiry } from './enquiry.ts';
import { asRegisterTable } from './export/register-cells.ts';
import { writeRegisterCsv, writeRegisterXlsx } from './export/write-register.ts';

type Context = { tx: Tx; clock: Clock; actor: SignedIn };

const ROWS_A_STATEMENT = 1000;

/**
 * The chosen rows as a register file that can be imported again, in the list's order.
 * @throws AppError refused when there are more rows than a file holds
 */
export async function exportEnquiries(context: Context, request: ExportRequest): Promise<FileReply> {
  const { tx, clock } = context;
  const ids = request.ids ?? (await findIds(context, request));
  const enquiries = await readInOrder(tx, [...new Set(ids)]);
  const table = asRegisterTable(enquiries, {
    codes: await findCodes(tx),
    spellings: await findSpellings(tx),
    withNote: request.withNote,
  });
  const isCsv = request.format === 'csv';
  return {
    fileName: `henvendelser-${today(clock)}.${request.format}`,
    contentType: isCsv
      ? 'text/csv; charset=utf-8'
      : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: isCsv ? writeRegisterCsv(table) : await writeRegisterXlsx(table),
    subjects: enquiries.map(({ id }) => id),
  };
}

async function findIds({ tx, actor }: Context, { filter: asked }: ExportRequest): Promise<string[]> {
  const { sort, ...rest } = asked ?? { sort: 'newest' as const };
  const filter = filterOf(rest, actor);
  const ids: string[] = [];
  let after: Cursor | null = null;
  do {
    const page = await listEnquiries(tx, { filter, sort, after, limit: ROWS_A_STATEMENT });
    ids.push(...page.rows.map(({ id }) => id));
    if (ids.length > MOST_EXPORTED) throw tooMany();
    after = page.next === null ? null : decodeCursor(page.next);
  } while (after !== null);
  return ids;
}

// What one may not see is left out like what is not there.
async function readInOrder(tx: Tx, ids: readonly string[]): Promise<Enquiry[]> {
  const enquiries: Enquiry[] = [];
  for (let start = 0; start < ids.length; start += ROWS_A_STATEMENT) {
    const part = ids.slice(start, start + ROWS_A_STATEMENT);
    const found = new Map((await findEnquiriesById(tx, part)).map((enquiry) => [enquiry.id, enquiry]));
    enquiries.push(...part.flatMap((id) => found.get(id) ?? []));
  }
  return enquiries;
}

function tooMany(): AppError {
  return new AppError('refused', {
    refusals: [{ code: 'too_many_rows_to_export', field: null, details: { limit: MOST_EXPORTED } }],
  });
}
