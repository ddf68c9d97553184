import { z } from 'zod';
import { NewFamily } from '../families/family.ts';
import { GivenBy, NewConsent } from './consent.ts';

/** A person of the new family, by place among its `persons`. */
const Place = z.int().min(0).max(39);

/** With a family that is there already. */
const OfFamily = z.strictObject({ familyId: z.uuid(), consent: NewConsent });

/** With a family that is registered in the same step; its persons have no ids yet and are named by place. */
const OfNewFamily = z.strictObject({
  newFamily: NewFamily.omit({ teamId: true, enquiryId: true }),
  /** Who holds parental responsibility for which child. */
  responsibility: z
    .array(z.strictObject({ child: Place, holders: z.array(Place).max(10).readonly() }))
    .max(40)
    .readonly()
    .default([]),
  consent: NewConsent.extend({
    persons: z.array(Place).min(1).max(40).readonly(),
    givenBy: z
      .array(GivenBy.extend({ for: Place, by: Place }))
      .min(1)
      .max(80)
      .readonly(),
  }),
});

/** An anonymous case becomes a family's case, together with the consent that this takes. */
export const BecomeFamilyCase = z.union([OfFamily, OfNewFamily]);
export type BecomeFamilyCase = z.infer<typeof BecomeFamilyCase>;

/** The family, and the enquiry that stands in the register now under a number of its own. */
export const FamilyCase = z.strictObject({ familyId: z.uuid(), enquiryId: z.uuid() });
export type FamilyCase = z.infer<typeof FamilyCase>;
