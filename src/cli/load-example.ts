import { readFile } from 'node:fs/promises';
import { findCodes, findSpellings } from '../features/code-lists/code-queries.ts';
import { importEnquiries } from '../features/enquiries/import-enquiries.ts';
import { isFileRefusal } from '../platform/documents/sheets/file-refusal.ts';
import { prepareImport } from '../features/enquiries/import/prepare-import.ts';
import { EXAMPLE, addExamplePeople } from '../features/people/example-municipality.ts';
import type { Installation } from '../platform/db/open-installation.ts';
import { systemClock, today } from '../shared/clock.ts';
import { actAs, findTeam } from './act-as.ts';
import { loadExampleReview } from './example-review.ts';
import { loadExampleCatalogue } from './load-example-catalogue.ts';
import { loadExampleFamilies } from './load-example-families.ts';

const REGISTER = new URL('../../example/henvendelser-2018-2021.csv', import.meta.url);

/** Loads the example municipality, people and register where they are missing; does nothing to what is there. */
export async function loadExample(installation: Installation, say: (line: string) => void): Promise<void> {
  const isLoaded = await installation.asOwner(async (owner) => {
    const { rowCount } = await owner.query(
      `select from enquiry e join municipality m on m.id = e.municipality_id join account a
         on a.municipality_id = m.id and a.demo where m.code = $1 limit 1`,
      [EXAMPLE.code],
    );
    return rowCount === 1;
  });
  if (!isLoaded) await loadRegister(installation, say);
  // An example of an earlier edition gets the people and services that were added since.
  await installation.asOwner(addExamplePeople);
  await loadExampleCatalogue(installation, say);
  await loadExampleFamilies(installation, say);
  await loadExampleReview(installation, say);
}

async function loadRegister(installation: Installation, say: (line: string) => void): Promise<void> {
  const operator = { municipality: EXAMPLE.code, roles: ['operator'] } as const;
  await actAs(installation, operator, async ({ tx, actor }) => {
    const prepared = await prepareImport({
      bytes: await readFile(REGISTER),
      codes: await findCodes(tx),
      spellings: await findSpellings(tx),
      today: today(systemClock),
    });
    if (isFileRefusal(prepared)) throw new Error('the example register cannot be read');
    const outcome = await importEnquiries(tx, findTeam(actor, EXAMPLE.team).id, prepared, {
      acceptValid: true,
      dryRun: false,
    });
    if (outcome.taken > 0) say(`Loaded the example register: ${String(outcome.taken)} enquiries`);
  });
}
