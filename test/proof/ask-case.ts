import { catalogueViewOf } from './catalogue-model.ts';
import { differences, expectedRows } from './expected-rows.ts';
import { mayWrite, viewOf } from './model.ts';
import { planViewOf } from './plan-model.ts';
import { expectedCatalogueRows } from './see-catalogue-through-sql.ts';
import { expectedPlanRows } from './see-plan-through-sql.ts';
import { placeOf } from './place.ts';
import type { ProofDatabase } from './proof-database.ts';
import { askRoute, questionsOf } from './see-through-routes.ts';
import { seeThroughSql } from './see-through-sql.ts';
import { writeThroughRoutes } from './write-through-routes.ts';
import type { Case, Trial } from './world.ts';

/**
 * What differs in one case between the program and the model; nothing when they agree. Every table is
 * asked through SQL as the actor; then the routes, about one family.
 * @param everyRoute of the routes every how many-th is asked, beginning elsewhere in each case; 0: none
 */
export async function askCase(
  { db, app, owner, keys }: ProofDatabase,
  { world, number, cases }: Trial,
  asked: Case,
  everyRoute: number,
): Promise<string[]> {
  const { probe, attempts, token } = asked;
  const place = placeOf(world, number);
  const view = viewOf(world, probe);
  const { seen, written } = await seeThroughSql(db, { world, place, probe }, attempts);
  const what = [
    ...differences(expectedRows(world, place, view), seen),
    ...differences(expectedPlanRows(world, place, planViewOf(world, probe)), seen),
    ...differences(expectedCatalogueRows(world, place, catalogueViewOf(world, probe)), seen),
    ...attempts.flatMap((attempt, index) => {
      const expected = mayWrite(world, probe, attempt);
      if (written[index] === expected) return [];
      return [`contribution: ${expected ? 'refuses' : 'takes'} ${JSON.stringify(attempt)}`];
    }),
  ];
  const turn = Math.max(0, cases.indexOf(asked));
  const family = world.families[turn % world.families.length]?.id;
  if (everyRoute === 0 || family === undefined) return what;
  app.setNow(probe.at);
  const known = { world, place, probe, view, family };
  const questions = questionsOf(known, turn + number);
  for (const [index, question] of questions.entries())
    if ((index + turn + number) % everyRoute === 0) what.push(...(await askRoute(app, token, question)));
  const [first] = attempts;
  if (first !== undefined)
    what.push(...(await writeThroughRoutes({ app, owner, keys }, token, known, first)));
  return what;
}
