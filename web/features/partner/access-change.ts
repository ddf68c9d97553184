import { useState } from 'react';
import type { z } from 'zod';
import type { PartnerFamily } from '../../../src/features/contributions/contribution.ts';

type Family = z.infer<typeof PartnerFamily>;

export type AccessChange = { what: 'gone' | 'less' | 'more'; reference: string };

/** Each pair of services, person and topic that a consent covers now, and each person who is known. */
export function rightsOf({ consents, persons }: Pick<Family, 'consents' | 'persons'>): readonly string[] {
  const covered = consents.flatMap(({ givingService, receivingService, topics, coversOlder, ...consent }) =>
    consent.persons.flatMap((person) =>
      topics.map((topic) =>
        [givingService.id, receivingService.id, person, topic, coversOlder ? 'older' : ''].join(' '),
      ),
    ),
  );
  return [...new Set([...covered, ...persons.map(({ id }) => id)])].sort();
}

/** What became of it between two answers; null where it is the same. Less and more at once is less. */
export function compareRights(before: readonly string[], after: readonly string[]): 'less' | 'more' | null {
  if (before.some((right) => !after.includes(right))) return 'less';
  return after.length > before.length ? 'more' : null;
}

/**
 * What changed of what one may see while the page stood open.
 * @param family the answer as it is now; undefined where there is none
 * @param isDenied the server says that there is nothing to see
 */
export function useAccessChange(family: Family | undefined, isDenied: boolean) {
  const [known, setKnown] = useState<{ reference: string; rights: readonly string[] } | null>(null);
  const [change, setChange] = useState<AccessChange | null>(null);

  // compared while rendering, so that the notice and what is gone come and go in the same picture
  if (isDenied && known !== null && known.rights.length > 0) {
    setKnown({ ...known, rights: [] });
    setChange({ what: 'gone', reference: known.reference });
  } else if (family !== undefined) {
    const rights = rightsOf(family);
    const became = known === null ? null : compareRights(known.rights, rights);
    if (known === null || became !== null) setKnown({ reference: family.reference, rights });
    if (became !== null) setChange({ what: became, reference: family.reference });
  }
  return { change, forget: () => setChange(null) };
}
