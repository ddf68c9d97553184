import { z } from 'zod';
import { Criteria, CaseMove, SetNextStep } from '../features/cases/case-move.ts';
import { addCoordinator } from '../features/cases/change-coordinators.ts';
import { moveCase, type CaseContext } from '../features/cases/move-case.ts';
import { findCaseHead } from '../features/cases/open-case.ts';
import { setFirstContact, setNextStep } from '../features/cases/plan-next.ts';
import { assignEnquiry } from '../features/enquiries/change-enquiry.ts';
import { findEnquiry } from '../features/enquiries/enquiry-queries.ts';
import { dayInNorway } from '../shared/clock.ts';

/** What the team has done in a case: days of the past as they were, days to come counted from today. */
export const ExampleCase = z.strictObject({
  /** Which of the area's enquiries it is. */
  children: z.int(),
  firstContactOn: z.iso.date(),
  steps: z.array(
    CaseMove.pick({ action: true, occurredOn: true, decision: true, words: true }).extend({
      criteria: Criteria.optional(),
    }),
  ),
  coordinatorSince: z.iso.date(),
  nextStep: z.strictObject({ text: SetNextStep.shape.text, inDays: z.int() }),
});
export type ExampleCase = z.infer<typeof ExampleCase>;

/** Takes the case to where it stands, as its adviser and through the commands that the pages use. */
export async function loadExampleCase(
  context: CaseContext,
  caseId: string,
  example: ExampleCase,
): Promise<void> {
  const { tx, actor, clock } = context;
  const version = async () => (await findCaseHead(tx, caseId)).version;
  const enquiry = await findEnquiry(tx, caseId);
  if (enquiry === undefined) throw new Error('the example register has no such case');
  await assignEnquiry(context, caseId, enquiry.version, actor.accountId);
  for (const { criteria, decision, ...step } of example.steps)
    await moveCase(context, caseId, {
      ...step,
      version: await version(),
      ...(decision !== undefined && { decision }),
      ...(criteria !== undefined && { criteria }),
    });
  await setFirstContact(context, caseId, { version: await version(), on: example.firstContactOn });
  await addCoordinator(context, caseId, {
    kind: 'team',
    serviceId: null,
    accountId: actor.accountId,
    name: null,
    since: example.coordinatorSince,
  });
  const { text, inDays } = example.nextStep;
  const on = dayInNorway(new Date(clock.now().getTime() + inDays * 86_400_000));
  await setNextStep(context, caseId, { version: await version(), text, on });
  // The plan of the case (goals and tasks) is loaded after this, by whoever called (load-example-families.ts).
}
