import type { LegalGround } from '../../../src/features/disclosures/disclosure.ts';
import type { Service } from '../../../src/features/people/municipal-service.ts';

/** A service of a consent: whether it gives or receives, what binds it, and what lets a consent lift that. */
export type LiftedSilence = {
  service: Pick<Service, 'id' | 'name'>;
  gives: boolean;
  receives: boolean;
  /** Empty: nobody has recorded what binds those who work there. */
  duties: readonly LegalGround[];
  liftedBy: readonly LegalGround[];
};

type Pair = { giving: number; receiving: number };

// forvaltningsloven § 13 a nr. 1 holds for whoever works for a public body, whatever else binds them
const GENERAL = 'consent_administration';

/**
 * For each service that takes part, by name: the duties of confidentiality that the consent lifts between them.
 * A duty with a rule of its own on consent (`consent_health` for `health`) is lifted by that rule.
 */
export function findLiftedSilence(
  pairs: readonly Pair[],
  services: readonly Pick<Service, 'id' | 'name' | 'confidentiality'>[],
  grounds: readonly LegalGround[],
): readonly LiftedSilence[] {
  const lifting = grounds.filter(({ kind }) => kind === 'consent');
  return services
    .map(({ id, name, confidentiality }) => {
      const duties = grounds.filter(
        ({ code, kind }) => kind === 'confidentiality' && confidentiality.includes(code),
      );
      const wanted = duties.map(({ code }) =>
        lifting.some((ground) => ground.code === `consent_${code}`) ? `consent_${code}` : GENERAL,
      );
      return {
        service: { id, name },
        gives: pairs.some(({ giving }) => giving === id),
        receives: pairs.some(({ receiving }) => receiving === id),
        duties,
        liftedBy: lifting.filter(({ code }) => wanted.includes(code)),
      };
    })
    .filter(({ gives, receives }) => gives || receives)
    .sort((a, b) => a.service.name.localeCompare(b.service.name, 'nb'));
}
