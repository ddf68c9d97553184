import { randomUUID } from 'node:crypto';
import { breakGlass } from '../features/access-review/break-glass-queries.ts';
import { protectPerson } from '../features/families/change-person.ts';
import { openFamily } from '../features/families/open-family.ts';
import { registerFamily, type FamilyContext } from '../features/families/register-family.ts';
import { EXAMPLE } from '../features/people/example-municipality.ts';
import { hintsFor } from '../platform/audit/reader-hints.ts';
import { familyAndPersons } from '../platform/audit/shown-subjects.ts';
import { writeAccessLog } from '../platform/audit/write-access-log.ts';
import type { Installation } from '../platform/db/open-installation.ts';
import { systemClock, type Clock } from '../shared/clock.ts';
import { actAs } from './act-as.ts';

const NAMED = 'ingrid';
const COLLEAGUE = 'yusuf';
const REASON =
  'Barnevernvakten ringte fordi et barn ikke er hentet på skolen. Ingen av dem som har tilgang, svarer.';

/**
 * An invented family with a protected identity, and some days of reading it that a review finds something in,
 * through the same commands as the pages use. Only into an empty access log: its chains know no past.
 */
export async function loadExampleReview(
  installation: Installation,
  say: (line: string) => void,
): Promise<void> {
  const isEmpty = await installation.asOwner(async (owner) => {
    const { rowCount } = await owner.query(
      'select from log_head h join municipality m on m.id = h.municipality_id where m.code = $1 and h.place > 0 limit 1',
      [EXAMPLE.code],
    );
    return rowCount === 0;
  });
  if (!isEmpty) return;
  const familyId = await at(installation, NAMED, daysAgo(6, 10, 15), async (context) => {
    const { family } = await registerFamily(context, {
      name: 'Familien Hagen',
      processingGround: null,
      persons: [
        { ...NOBODY, name: 'Siri Hagen', relation: 'parent', language: 'nn' },
        { ...NOBODY, name: 'Mia Hagen', relation: 'child' },
      ],
      address: null,
      enquiryId: null,
    });
    await writeAccessLog(context.tx, context.actor, 'family.registered', familyAndPersons(family));
    const child = family.persons.find(({ relation }) => relation === 'child');
    const hidden = await protectPerson(context, family.id, child?.id ?? '', 'strictly_confidential');
    await writeAccessLog(context.tx, context.actor, 'family.protection_set', familyAndPersons(hidden));
    return family.id;
  });
  await at(installation, COLLEAGUE, daysAgo(4, 14, 5), async ({ tx, actor }) => {
    await breakGlass(tx, { id: randomUUID(), familyId, reason: REASON });
    await writeAccessLog(tx, actor, 'break_glass.opened', [familyId]);
  });
  await at(installation, COLLEAGUE, daysAgo(4, 14, 6), (context) => read(context, familyId));
  await at(installation, NAMED, daysAgo(3, 23, 40), (context) => read(context, familyId));
  say('Loaded an example of an access log');
}

const NOBODY = {
  birthDate: null,
  language: null,
  needsInterpreter: false,
  livesHere: true,
  birthNumber: null,
  phone: null,
  email: null,
  preferredContact: null,
  digitalSkills: null,
};

async function read({ tx, actor }: FamilyContext, familyId: string): Promise<void> {
  const family = await openFamily(tx, familyId);
  await writeAccessLog(
    tx,
    actor,
    'family.read',
    familyAndPersons(family),
    await hintsFor({ tx, actor }, family),
  );
}

function at<T>(
  installation: Installation,
  login: string,
  clock: Clock,
  work: (context: FamilyContext) => Promise<T>,
): Promise<T> {
  const acting = { municipality: EXAMPLE.code, as: login, roles: ['adviser'], clock } as const;
  return actAs(installation, acting, ({ tx, actor }) => work({ tx, actor, clock, realBirthNumbers: false }));
}

/** A clock that stands at a time of the day in Norway, some days ago; in summer an hour later. */
function daysAgo(days: number, hour: number, minute: number): Clock {
  const moment = new Date(systemClock.now().getTime() - days * 86_400_000);
  moment.setUTCHours(hour - 1, minute, 0, 0);
  return { now: () => moment };
}
