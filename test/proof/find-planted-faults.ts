import type { PlantedFault } from './plant-fault.ts';
import type { ProofTemplate } from './proof-database.ts';
import { runCases } from './run-cases.ts';

/** What the proof must find a planted fault within; most show in a tenth of it. */
const CASES = 1200;

/** After how many cases the proof finds the fault, in a database of its own; null when it does not. */
export async function findPlantedFault(
  template: ProofTemplate,
  fault: PlantedFault,
  seed: number,
): Promise<number | null> {
  const database = await template.copy();
  try {
    await fault.plant(database.owner);
    // the rules are in the database, and asking it alone is quicker
    const { cases, differences } = await runCases([database], {
      seed,
      cases: CASES,
      enough: 1,
      everyRoute: 0,
    });
    return differences.length === 0 ? null : cases;
  } finally {
    await database.close();
  }
}
