import { AppError } from '../../shared/app-error.ts';
import { today } from '../../shared/clock.ts';
import { normalised } from '../../shared/normalised.ts';
import type { CodeListName } from '../code-lists/code-list.ts';
import { saveSpellings } from '../code-lists/code-queries.ts';
import { assertNotRefused, getValue, openList, type SetupContext } from './change-lists.ts';
import { whyNotSpelling } from './list-setup-rules.ts';
import { deleteSpellings } from './list-setup-queries.ts';
import type { PutSpelling } from './list-setup.ts';
import { insertSetupChange } from './setup-change-queries.ts';

/** Says what a spelling means. One that meant another value is moved only when that is asked for. */
export async function putSpelling(
  { tx, clock }: SetupContext,
  list: CodeListName,
  { spelling: text, code }: PutSpelling,
  mayMove: boolean,
): Promise<void> {
  const { values, spellings } = await openList(tx, list);
  const target = getValue(values, code);
  const spelling = normalised(text);
  const known = spellings.find((other) => other.spelling === spelling);
  if (mayMove && known === undefined) throw new AppError('not_found');
  const holder = known === undefined ? undefined : getValue(values, known.code);
  if (!mayMove && holder !== undefined)
    assertNotRefused([{ code: 'spelling_taken', field: 'spelling', details: { label: holder.labels.nb } }]);
  assertNotRefused(whyNotSpelling(spelling, target, values, today(clock)));
  await saveSpellings(tx, [{ list, spelling, code }]);
  await insertSetupChange(tx, {
    kind: holder === undefined ? 'spelling_added' : 'spelling_moved',
    list,
    name: spelling,
    before: holder === undefined ? {} : { meaning: holder.labels.nb },
    after: { meaning: target.labels.nb },
  });
}

export async function removeSpelling({ tx }: SetupContext, list: CodeListName, text: string): Promise<void> {
  const { values, spellings } = await openList(tx, list);
  const known = spellings.find((other) => other.spelling === normalised(text));
  if (known === undefined) throw new AppError('not_found');
  await deleteSpellings(tx, list, [known.spelling]);
  await insertSetupChange(tx, {
    kind: 'spelling_removed',
    list,
    name: known.spelling,
    before: { meaning: getValue(values, known.code).labels.nb },
  });
}
