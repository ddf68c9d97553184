import { randomUUID } from 'node:crypto';
import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import type { Clock } from '../../shared/clock.ts';
import type { Language } from '../../shared/language.ts';
import {
  findDisclosure,
  findDisclosureFacts,
  findTeamService,
  insertDisclosure,
  listDisclosures,
} from './disclosure-queries.ts';
import { dayShared, groundOn, whyNotDisclose } from './disclosure-rules.ts';
import type { Disclosure, NewDisclosure } from './disclosure.ts';
import { findGroundVersions } from './legal-ground-queries.ts';

type Context = { tx: Tx; clock: Clock; language: Language };

/**
 * Records that something was shared without consent. It documents, and opens nothing to anyone.
 * @throws AppError `not_found` for a family that is not the actor's team's; `refused` with every reason
 */
export async function recordDisclosure(
  { tx, clock, language }: Context,
  familyId: string,
  asked: NewDisclosure,
): Promise<Disclosure> {
  const teamService = await findTeamService(tx, familyId);
  if (teamService === undefined) throw new AppError('not_found');
  const disclosed = {
    ...asked,
    givingServiceId: asked.givingServiceId ?? teamService,
    persons: [...new Set(asked.persons)],
    topics: [...new Set(asked.topics)],
  };
  const found = await findDisclosureFacts(tx, familyId, disclosed);
  const grounds = await findGroundVersions(tx, disclosed.ground);
  const refusals = whyNotDisclose(disclosed, {
    now: clock.now(),
    grounds,
    isDeciderKnown: found.isDeciderKnown,
    persons: new Set(found.persons),
    topics: new Set(found.topics),
    services: new Set(found.services),
  });
  if (refusals.length > 0) throw new AppError('refused', { refusals });
  const ground = groundOn(grounds, dayShared(disclosed));
  if (ground === undefined) throw new Error('the rules let no ground through that was not in force');
  const id = randomUUID();
  await insertDisclosure(tx, id, familyId, { ...disclosed, groundFrom: ground.validFrom });
  const recorded = await findDisclosure(tx, id, language);
  if (recorded === undefined) throw new Error('a disclosure is visible to who recorded it');
  return recorded;
}

/** @throws AppError `not_found` for a family that is not the actor's team's */
export async function readDisclosuresOf({ tx, language }: Context, familyId: string): Promise<Disclosure[]> {
  if ((await findTeamService(tx, familyId)) === undefined) throw new AppError('not_found');
  return listDisclosures(tx, familyId, language);
}
