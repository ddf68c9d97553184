import { addExampleCatalogue } from '../features/catalogue/example-catalogue.ts';
import { EXAMPLE } from '../features/people/example-municipality.ts';
import type { Installation } from '../platform/db/open-installation.ts';
import { systemClock, today } from '../shared/clock.ts';

/** Loads the example's catalogue where the example municipality has none. */
export async function loadExampleCatalogue(
  installation: Installation,
  say: (line: string) => void,
): Promise<void> {
  const added = await installation.asOwner(async (owner) => {
    const { rows } = await owner.query<{ id: number; name: string }>(
      'select id, name from municipality where code = $1',
      [EXAMPLE.code],
    );
    const [municipality] = rows;
    return municipality === undefined ? 0 : addExampleCatalogue(owner, municipality, today(systemClock));
  });
  if (added > 0) say(`Loaded the example catalogue: ${String(added)} entries`);
}
