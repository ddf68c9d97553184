import { randomUUID } from 'node:crypto';
import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import { findCodes } from '../code-lists/code-queries.ts';
import { findConsentsById } from './consent-queries.ts';
import { consentAt } from './consent-record.ts';
import { whyNotConsented } from './consent-rules.ts';
import { resolvePeriod, whyNotTerms } from './consent-terms-rules.ts';
import type { Consent, NewConsent } from './consent.ts';
import { findAccountsInUse, findConsentGround, insertConsents } from './giving-queries.ts';
import { textVersions } from './texts/find-consent-text.ts';

/**
 * Records one sitting: consents given, or refused, one for each pair of services.
 * @throws AppError `not_found` for a family that is not of the actor's teams; `refused` with every reason
 */
export async function recordConsent(tx: Tx, familyId: string, sent: NewConsent): Promise<Consent[]> {
  const ground = await findConsentGround(tx, familyId);
  if (ground === undefined) throw new AppError('not_found');
  const asked = { ...sent, persons: [...new Set(sent.persons)], topics: [...new Set(sent.topics)] };
  const period = resolvePeriod(asked, ground.now, ground.usualDays);
  const refusals = [
    ...whyNotConsented(asked, ground),
    ...whyNotTerms(asked, period, {
      ...ground,
      topics: (await findCodes(tx)).filter(({ list }) => list === 'topic'),
      hearers: asked.heardBy === null ? [] : await findAccountsInUse(tx, [asked.heardBy]),
      textVersions: textVersions(asked.language),
    }),
  ];
  if (refusals.length > 0) throw new AppError('refused', { refusals });

  const ids = asked.pairs.map(() => randomUUID());
  await insertConsents(tx, familyId, randomUUID(), asked, period, ids);
  const rows = await findConsentsById(tx, ids);
  return rows.map((row) => consentAt(row, ground.now, ground.remindDays));
}
