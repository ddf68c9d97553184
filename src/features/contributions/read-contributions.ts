import type { z } from 'zod';
import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import type { Contribution, ContributionPage, PageRequest } from './contribution.ts';
import {
  findAnyContribution,
  listContributions,
  listOwnContributions,
  type ReadContribution,
} from './contribution-queries.ts';
import { decodeCursor, type ListCursor } from '../../shared/list-cursor.ts';
import { recordShown } from './shown-queries.ts';
import { isFamilyVisible } from './writing-queries.ts';

type Asked = z.output<typeof PageRequest>;

/**
 * A page of what the actor may see of what was written about a family; what consents passed on to the
 * actor's services is kept as shown.
 * @throws AppError `not_found` for a family that is hidden or missing; `invalid_input` for a wrong cursor
 */
export async function readContributionsOf(
  tx: Tx,
  familyId: string,
  asked: Asked,
): Promise<z.infer<typeof ContributionPage>> {
  const page = pageOf(asked);
  if (!(await isFamilyVisible(tx, familyId))) throw new AppError('not_found');
  const { rows, next } = await listContributions(tx, familyId, page);
  await recordShown(tx, rows);
  return { items: rows.map(withoutReceivers), next };
}

/**
 * A page of what the actor's own services have written, about any family.
 * @throws AppError `invalid_input` for a wrong cursor
 */
export async function readOwnContributions(tx: Tx, asked: Asked): Promise<z.infer<typeof ContributionPage>> {
  const { rows, next } = await listOwnContributions(tx, pageOf(asked));
  await recordShown(tx, rows);
  return { items: rows.map(withoutReceivers), next };
}

/**
 * One contribution, kept as shown as a page of them is.
 * @throws AppError `not_found` when it is hidden or missing
 */
export async function readContribution(tx: Tx, id: string): Promise<Contribution> {
  const found = await findAnyContribution(tx, id);
  if (found === undefined) throw new AppError('not_found');
  await recordShown(tx, [found]);
  return withoutReceivers(found);
}

/** @throws AppError `invalid_input` for what is no cursor */
export function pageOf({ after, limit }: Asked): { after: ListCursor | null; limit: number } {
  const cursor = after === undefined ? null : decodeCursor(after);
  if (after !== undefined && cursor === null)
    throw new AppError('invalid_input', { issues: [{ path: 'after', problem: 'not_a_cursor' }] });
  return { after: cursor, limit };
}

function withoutReceivers({ receivers: _receivers, ...contribution }: ReadContribution) {
  return contribution;
}
