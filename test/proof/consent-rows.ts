import { municipalityOf, recorderOf } from './family-rows.ts';
import type { Rows } from './people-rows.ts';
import type { Place } from './place.ts';
import type { World } from './world.ts';

const RECORDED = '2022-03-01T12:00:00Z';

/** What consents of a world say, what was written in it, and what was shared without. */
export function consentRows(world: World, place: Place): Rows {
  const own = (
    kind: 'statement' | 'consent' | 'contribution' | 'disclosure',
    id: number,
    family: number,
  ) => ({
    municipality_id: municipalityOf(world, place, family),
    id: place.uuid(kind, id),
    family_id: place.uuid('family', family),
  });
  const persons = (ids: readonly number[]) => ids.map((id) => place.uuid('person', id));
  return {
    consent_statement: world.statements.map(({ id, family }) => ({
      ...own('statement', id, family),
      how: 'written',
      language: 'nb',
      text_version: '1',
      given_by: [],
      recorded_by: recorderOf(world, place, family),
      recorded_at: RECORDED,
    })),
    consent: world.consents.map((consent) => ({
      ...own('consent', consent.id, consent.family),
      statement_id: place.uuid('statement', consent.statement),
      answer: consent.answer,
      persons: persons(consent.persons),
      giving_service: place.service(consent.giving),
      receiving_service: place.service(consent.receiving),
      topics: consent.topics,
      purpose: 'coordinate',
      valid_from: instant(consent.validFrom),
      valid_to: instant(consent.validTo),
      covers_older: consent.coversOlder,
      withdrawn_at: consent.withdrawnAt === null ? null : instant(consent.withdrawnAt),
      withdrawn_by: consent.withdrawnAt === null ? null : recorderOf(world, place, consent.family),
    })),
    contribution: world.contributions.map((row) => ({
      ...own('contribution', row.id, row.family),
      service_id: place.service(row.service),
      author_id: recorderOf(world, place, row.family),
      kind: 'note',
      persons: persons(row.persons),
      topics: row.topics,
      occurred_on: '2022-03-01',
      recorded_at: instant(row.recordedAt),
      text: `Contribution ${String(row.id)}`,
    })),
    disclosure: world.disclosures.map(({ id, family, giving, receiving }) => ({
      ...own('disclosure', id, family),
      kind: 'emergency',
      ground: 'proof',
      ground_from: '2000-01-01',
      giving_service: place.service(giving),
      receiving_service: receiving === null ? null : place.service(receiving),
      receiver: receiving === null ? 'The police' : null,
      persons: persons(world.persons.filter((person) => person.family === family).map((person) => person.id)),
      topics: ['housing'],
      what: 'What was shared',
      why: 'Why it was shared',
      decided_by: recorderOf(world, place, family),
      decided_at: RECORDED,
      shared_at: RECORDED,
      family_told: true,
      told_on: '2022-03-01',
      recorded_by: recorderOf(world, place, family),
      recorded_at: RECORDED,
    })),
  };
}

function instant(at: number): string {
  return new Date(at).toISOString();
}
