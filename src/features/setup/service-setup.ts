import { z } from 'zod';
import { nameText } from '../../shared/line-text.ts';
import { Service } from '../people/municipal-service.ts';

const Name = nameText(120);
const Kind = z
  .string()
  .regex(/^[a-z0-9_]{1,60}$/u, 'code')
  .nullable();
const Codes = z.array(z.string().regex(/^[a-z0-9_]{2,60}$/u, 'code')).max(20);

/** A law that binds those who work in a service to silence, as it stands today. */
export const ConfidentialityGround = z.strictObject({
  code: z.string(),
  /** As it is cited, in Norwegian. */
  statute: z.string(),
  labels: z.strictObject({ nb: z.string(), nn: z.string(), en: z.string() }),
});
export type ConfidentialityGround = z.infer<typeof ConfidentialityGround>;

export const ServiceSetup = z.strictObject({
  services: z.array(Service.extend({ employed: z.int() })),
  grounds: z.array(ConfidentialityGround),
});
export type ServiceSetup = z.infer<typeof ServiceSetup>;

export const AddService = z.strictObject({
  name: Name,
  employer: Name,
  /** Of the code list `service`; null where it is none of them. */
  kind: Kind.default(null),
  confidentiality: Codes,
  /** Its first day; today when left out. */
  validFrom: z.iso.date().optional(),
});
export type AddService = z.infer<typeof AddService>;

/** What is left out stays as it is. `validTo` is the first day without; null lets the service go on. */
export const ChangeService = z.strictObject({
  name: Name.optional(),
  employer: Name.optional(),
  kind: Kind.optional(),
  confidentiality: Codes.optional(),
  validTo: z.iso.date().nullable().optional(),
});
export type ChangeService = z.infer<typeof ChangeService>;
