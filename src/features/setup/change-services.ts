import { findCodes } from '../code-lists/code-queries.ts';
import type { CodeValue } from '../code-lists/code-list.ts';
import type { Service } from '../people/municipal-service.ts';
import { AppError } from '../../shared/app-error.ts';
import { today } from '../../shared/clock.ts';
import { assertNotRefused, type SetupContext } from './change-lists.ts';
import { findServiceSetup, insertService, updateService } from './service-setup-queries.ts';
import { whyNotChangeTeamService, whyNotEndService, whyNotKeepService } from './service-setup-rules.ts';
import type { AddService, ChangeService, ConfidentialityGround } from './service-setup.ts';
import { insertSetupChange, lockSetup } from './setup-change-queries.ts';
import type { SetupFields } from './setup-change.ts';

type Content = Pick<Service, 'name' | 'employer' | 'kind' | 'confidentiality'>;
type Words = { codes: readonly CodeValue[]; grounds: readonly ConfidentialityGround[] };

const FIELDS = ['name', 'employer', 'kind', 'confidentiality'] as const;

export async function addService({ tx, clock }: SetupContext, given: AddService): Promise<number> {
  await lockSetup(tx);
  const [setup, codes] = [await findServiceSetup(tx), await findCodes(tx)];
  const service = { ...given, validFrom: given.validFrom ?? today(clock) };
  assertNotRefused(whyNotKeepService(service, { ...setup, codes }, today(clock)));
  const id = await insertService(tx, service);
  const { employer, kind, confidentiality, validFrom } = fieldsOf(service, { codes, ...setup });
  await insertSetupChange(tx, {
    kind: 'service_added',
    name: service.name,
    after: { employer, kind, confidentiality, validFrom },
  });
  return id;
}

/** Changes what a service is called and is, ends it from a day, or lets it go on. */
export async function changeService(
  { tx, clock }: SetupContext,
  id: number,
  { validTo, ...given }: ChangeService,
): Promise<void> {
  await lockSetup(tx);
  const [setup, codes] = [await findServiceSetup(tx), await findCodes(tx)];
  const before = setup.services.find((service) => service.id === id);
  if (before === undefined) throw new AppError('not_found');
  const after: Service = {
    ...before,
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
    ...(validTo !== undefined && { validTo }),
  };
  assertNotRefused([
    ...whyNotChangeTeamService(before, { ...given, validTo }),
    ...whyNotKeepService(after, { ...setup, codes }, today(clock), before),
    ...whyNotEndService(before, after.validTo, today(clock)),
  ]);
  await updateService(tx, after);
  const [old, now] = [fieldsOf(before, { codes, ...setup }), fieldsOf(after, { codes, ...setup })];
  const changed = FIELDS.filter((field) => old[field] !== now[field]);
  if (changed.length > 0)
    await insertSetupChange(tx, {
      kind: 'service_changed',
      name: before.name,
      before: Object.fromEntries(changed.map((field) => [field, old[field]])),
      after: Object.fromEntries(changed.map((field) => [field, now[field]])),
    });
  if (after.validTo !== before.validTo)
    await insertSetupChange(tx, {
      kind: after.validTo === null ? 'service_kept' : 'service_ended',
      name: after.name,
      before: { validTo: before.validTo },
      after: { validTo: after.validTo },
    });
}

/** The fields as the history shows them: what the kind is called, and the statutes as they are cited. */
function fieldsOf(
  { name, employer, kind, confidentiality, validFrom }: Content & { validFrom?: string },
  { codes, grounds }: Words,
): Record<(typeof FIELDS)[number] | 'validFrom', SetupFields[string]> {
  const labelOf = (code: string) =>
    codes.find((known) => known.list === 'service' && known.code === code)?.labels.nb ?? code;
  const statuteOf = (code: string) => grounds.find((ground) => ground.code === code)?.statute ?? code;
  return {
    name,
    employer,
    kind: kind === null ? null : labelOf(kind),
    confidentiality: confidentiality.length === 0 ? null : confidentiality.map(statuteOf).join('; '),
    validFrom: validFrom ?? null,
  };
}
