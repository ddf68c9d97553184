import { AppError } from '../../shared/app-error.ts';
import { today } from '../../shared/clock.ts';
import type { CaseHead } from '../cases/case-file.ts';
import { moveCase, type CaseContext } from '../cases/move-case.ts';
import { findCaseHead } from '../cases/open-case.ts';
import { setFirstContact } from '../cases/plan-next.ts';
import { registerEnquiry } from '../enquiries/register-enquiry.ts';
import { linkEnquiry } from '../families/link-enquiry.ts';
import { findCaseOfSending } from './past-case-queries.ts';
import { whyNotDays } from './past-case-rules.ts';
import type { PastCase } from './past-case.ts';

/**
 * Enters a case that began before the system, all of it or nothing: the enquiry in the register, its family, and what
 * was done since, by the same rules as if it were done now. Waiting is counted from its own days.
 * @throws AppError `refused` with the step in the field, as `steps.2.occurredOn`; `not_found` for team or family
 */
export async function enterPastCase(
  context: CaseContext & Parameters<typeof registerEnquiry>[0],
  { sentId, teamId, familyId, enquiry, firstContactOn, steps }: PastCase,
): Promise<CaseHead> {
  const { tx, clock } = context;
  const refusals = whyNotDays({ enquiry, firstContactOn, steps }, today(clock));
  if (refusals.length > 0) throw new AppError('refused', { refusals });

  const sentBefore = await findCaseOfSending(tx, sentId);
  if (sentBefore !== undefined) return findCaseHead(tx, sentBefore); // the answer was lost on the way
  const { id } = await registerEnquiry(context, enquiry, teamId, sentId);
  let head = await findCaseHead(tx, id);
  if (familyId !== null) await linkEnquiry(tx, familyId, id);
  for (const [index, step] of steps.entries())
    head = await take(`steps.${String(index)}`, () =>
      moveCase(context, id, { ...step, version: head.version }),
    );
  if (firstContactOn !== null)
    head = await take('firstContactOn', () =>
      setFirstContact(context, id, { version: head.version, on: firstContactOn }),
    );
  return findCaseHead(tx, id);
}

async function take(field: string, step: () => ReturnType<typeof moveCase>): Promise<CaseHead> {
  const reply = await step().catch((error: unknown) => {
    throw error instanceof AppError && error.code === 'refused' ? inField(error, field) : error;
  });
  if (reply.outcome === 'conflict') throw new AppError('conflict');
  return reply.case;
}

function inField({ refusals }: AppError, field: string): AppError {
  return new AppError('refused', {
    refusals: refusals.map((refusal) => ({
      ...refusal,
      field: refusal.field === null ? field : `${field}.${refusal.field}`,
    })),
  });
}
