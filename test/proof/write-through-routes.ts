import { sealerOf } from '../../src/platform/crypto/sealing.ts';
import { dayOf } from './day-of.ts';
import { isActive, mayWrite, rolesOf } from './model.ts';
import type { ProofDatabase } from './proof-database.ts';
import { API, type Known } from './question.ts';
import { NOWHERE, sendRequest, withoutRequest } from './see-through-routes.ts';
import type { Attempt } from './world.ts';

const TEXT = 'An attempt';

/**
 * Writes what the actor tries to write, by the route for those who act for that service; what differs from
 * the model, in words. What was written is in the model's world from then on.
 */
export async function writeThroughRoutes(
  { app: { app }, owner, keys }: Pick<ProofDatabase, 'app' | 'owner' | 'keys'>,
  token: string,
  known: Known,
  attempt: Attempt,
): Promise<string[]> {
  const { world, place, probe, view } = known;
  const isForTeam = world.services.find(({ id }) => id === attempt.service)?.team !== null;
  const families = `${API}/${isForTeam ? '' : 'partner/'}families`;
  const request = (family: string) => ({
    method: 'POST' as const,
    url: `${families}/${family}/contributions`,
    body: {
      serviceId: place.service(attempt.service),
      persons: attempt.persons.map((id) => place.uuid('person', id)),
      topics: attempt.topics,
      occurredOn: dayOf(probe.at),
      text: TEXT,
    },
  });
  const asked = request(place.uuid('family', attempt.family));
  const answer = await sendRequest(app, token, asked);
  const isVisible = (isForTeam ? view.teamFamilies : view.families).includes(attempt.family);
  const told = `POST ${asked.url} ${JSON.stringify(attempt)}: ${String(answer.statusCode)} ${answer.body}`;
  if (answer.statusCode === 201) {
    await adopt({ owner, keys }, known, attempt, answer.json<{ id: string }>().id);
    return mayWrite(world, probe, attempt) ? [] : [told];
  }
  if (mayWrite(world, probe, attempt)) return [told];
  const refused = statusOfRefusal(known, isForTeam, isVisible);
  if (!refused.includes(answer.statusCode)) return [told];
  if (answer.statusCode !== 404) return [];
  const missing = await sendRequest(app, token, request(NOWHERE));
  return withoutRequest(missing) === withoutRequest(answer)
    ? []
    : [`${told}: hidden is not answered as missing`];
}

function statusOfRefusal({ world, probe }: Known, isForTeam: boolean, isVisible: boolean): number[] {
  const roles = rolesOf(world, probe);
  if (!isActive(world, probe) || roles.includes('guest')) return [401];
  const hasRole = isForTeam
    ? roles.includes('adviser') || roles.includes('team_lead')
    : roles.includes('partner');
  if (!hasRole) return [403];
  // 400: a service that is not hers; 422: what no consent lets her write
  return isVisible ? [400, 422] : [404];
}

/** The new contribution under an id of the world's own. */
async function adopt(
  { owner, keys }: Pick<ProofDatabase, 'owner' | 'keys'>,
  { world, place, probe }: Known,
  attempt: Attempt,
  given: string,
): Promise<void> {
  const id = 1 + Math.max(-1, ...world.contributions.map((row) => row.id));
  const own = place.uuid('contribution', id);
  // sealed for the row that it was written in, it would not open in another
  const text = sealerOf(keys, place.uuid('family', attempt.family))('contribution', own, 'text', TEXT);
  await owner.query('update contribution set id = $1, text = $2 where id = $3', [own, text, given]);
  world.contributions.push({ id, ...attempt, recordedAt: probe.at });
}
