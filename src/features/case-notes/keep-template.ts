import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import type { Refusal } from '../../shared/refusal.ts';
import type { SignedIn } from '../../shared/signed-in.ts';
import {
  MOST_TEMPLATES,
  type EditTemplate,
  type NewTemplate,
  type NoteTemplate,
  type TemplateReply,
} from './note-template.ts';
import {
  findTemplate,
  insertTemplate,
  listTemplates,
  lockTemplates,
  updateTemplate,
} from './template-queries.ts';

/** @throws AppError `not_found` for a team that is not the actor's; `refused` for a name that is taken */
export async function addTemplate(
  { tx, actor }: { tx: Tx; actor: SignedIn },
  template: NewTemplate,
): Promise<NoteTemplate> {
  if (!actor.teams.some(({ id }) => id === template.teamId)) throw new AppError('not_found');
  await lockTemplates(tx, template.teamId);
  const others = await listTemplates(tx, template.teamId);
  if (others.length >= MOST_TEMPLATES) throw refused('too_many_templates', null, { limit: MOST_TEMPLATES });
  assertNameIsFree(others, template.name);
  return readBack(tx, await insertTemplate(tx, template));
}

/** @throws AppError `not_found`; `refused` for a name that is taken */
export async function editTemplate(tx: Tx, id: string, change: EditTemplate): Promise<TemplateReply> {
  const known = await findTemplate(tx, id);
  if (known === undefined) throw new AppError('not_found');
  await lockTemplates(tx, known.teamId);
  const current = await findTemplate(tx, id);
  if (current === undefined) throw new AppError('not_found');
  if (current.version !== change.version) return { outcome: 'conflict', current };
  const others = await listTemplates(tx, current.teamId);
  assertNameIsFree(
    others.filter((other) => other.id !== id),
    change.name,
  );
  await updateTemplate(tx, id, change);
  return { outcome: 'saved', template: await readBack(tx, id) };
}

function assertNameIsFree(others: readonly NoteTemplate[], name: string): void {
  if (others.some((other) => other.name === name)) throw refused('template_name_taken', 'name');
}

async function readBack(tx: Tx, id: string): Promise<NoteTemplate> {
  const template = await findTemplate(tx, id);
  if (template === undefined) throw new Error('a template is visible to who keeps it');
  return template;
}

function refused(code: Refusal['code'], field: string | null, details: Refusal['details'] = {}): AppError {
  return new AppError('refused', { refusals: [{ code, field, details }] });
}
