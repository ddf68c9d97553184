import { z } from 'zod';
import { lineText } from '../../shared/line-text.ts';
import { Role } from '../../shared/signed-in.ts';
import { WorkAddress } from '../../shared/work-address.ts';

/** Roles that a steward gives; the operator is the command line's own, and a guest comes with a link. */
export const GivenRole = Role.exclude(['operator', 'guest']);
export type GivenRole = z.infer<typeof GivenRole>;

const TeamId = z.int().positive().max(2_147_483_647);

/** Half-open: `to` is the first day without. */
const Period = { from: z.iso.date(), to: z.iso.date().nullable() };

export const RolePeriod = z.strictObject({ role: GivenRole, ...Period });
export type RolePeriod = z.infer<typeof RolePeriod>;
export const TeamPeriod = z.strictObject({ teamId: TeamId, ...Period });
export type TeamPeriod = z.infer<typeof TeamPeriod>;

const ServiceId = z.int().positive().max(2_147_483_647);

/** Where a person is employed; `unit` is the part of the service, where that is worth saying. */
export const EmploymentPeriod = z.strictObject({
  serviceId: ServiceId,
  unit: z.string().nullable(),
  ...Period,
});
export type EmploymentPeriod = z.infer<typeof EmploymentPeriod>;

export const PersonSetup = z.strictObject({
  id: z.uuid(),
  login: z.string(),
  name: z.string(),
  activeFrom: z.iso.date(),
  /** First day without access. */
  activeTo: z.iso.date().nullable(),
  demo: z.boolean(),
  /** Where she lives is recorded, as a digest that only the access log's hints compare. */
  hasAddress: z.boolean(),
  /** Where she is written to. */
  email: z.string().nullable(),
  roles: z.array(RolePeriod),
  teams: z.array(TeamPeriod),
  employments: z.array(EmploymentPeriod),
});
export type PersonSetup = z.infer<typeof PersonSetup>;

export const TeamSetup = z.strictObject({ id: TeamId, name: z.string() });
export type TeamSetup = z.infer<typeof TeamSetup>;

/** A service that a person may be employed in; an ended one too, for the periods that were. */
export const ServiceChoice = z.strictObject({
  id: ServiceId,
  name: z.string(),
  employer: z.string(),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
});
export type ServiceChoice = z.infer<typeof ServiceChoice>;

export const PeopleSetup = z.strictObject({
  people: z.array(PersonSetup),
  teams: z.array(TeamSetup),
  services: z.array(ServiceChoice),
});
export type PeopleSetup = z.infer<typeof PeopleSetup>;

/** Whose setup was changed. */
export const ChangedPerson = z.strictObject({ id: z.uuid() });

const PersonName = z.string().trim().min(1).max(120);

export const AddPerson = z.strictObject({
  login: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9.@_-]{2,80}$/u, 'login'),
  name: PersonName,
});
export type AddPerson = z.infer<typeof AddPerson>;

export const ChangePerson = z.strictObject({ name: PersonName, activeTo: z.iso.date().nullable() });
export type ChangePerson = z.infer<typeof ChangePerson>;

export const GiveRole = z.strictObject({ role: GivenRole, from: z.iso.date() });
export const GiveMembership = z.strictObject({ teamId: TeamId, from: z.iso.date() });
export const GiveEmployment = z.strictObject({
  serviceId: ServiceId,
  unit: z
    .string()
    .trim()
    .max(120)
    .transform((unit) => (unit === '' ? null : unit))
    .nullable()
    .default(null),
  from: z.iso.date(),
});
export const EndEmployment = z.strictObject({ serviceId: ServiceId, ...Period });
/** The person's own home, kept as a digest; null takes it away. */
export const SetAddress = z.strictObject({
  address: z
    .strictObject({
      street: lineText(200).min(1),
      postalCode: z.string().regex(/^\d{4}$/, 'not_a_postal_code'),
    })
    .nullable(),
});
export type SetAddress = z.infer<typeof SetAddress>;

/** A work address to write to; null: she gets no mail. */
export const SetEmail = z.strictObject({ email: WorkAddress.nullable() });
export type SetEmail = z.infer<typeof SetEmail>;

export const TeamName = z.strictObject({ name: z.string().trim().min(1).max(80) });
