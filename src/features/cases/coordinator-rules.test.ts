import { expect, test } from 'vitest';
import { whyNotCoordinator, whyNotEnd, type CoordinatorFacts } from './coordinator-rules.ts';
import type { NewCoordinator } from './coordinator.ts';

const ID = '3b241101-e2bb-4255-8caf-4136c566a962';
const facts: CoordinatorFacts = {
  hasFamily: true,
  isServiceKnown: true,
  isAccountKnown: true,
  today: '2022-03-01',
};
const asked = (traits: Partial<NewCoordinator> = {}): NewCoordinator => ({
  kind: 'service',
  serviceId: 4,
  accountId: null,
  name: null,
  since: '2022-02-01',
  ...traits,
});

test.each<[string, Partial<NewCoordinator>, Partial<CoordinatorFacts>, string[]]>([
  ['a service', {}, {}, []],
  ['the team, who is itself', { kind: 'team', serviceId: null }, {}, []],
  ['somebody by name', { kind: 'child_coordinator', serviceId: null, name: 'Berg' }, {}, []],
  ['nobody', { serviceId: null }, {}, ['coordinator_unnamed']],
  ['a service that is none', {}, { isServiceKnown: false }, ['service_unknown']],
  ['an account that is none', { accountId: ID }, { isAccountKnown: false }, ['account_unknown']],
  ['from tomorrow', { since: '2022-03-02' }, {}, ['date_in_future']],
  ['from another century', { since: '0001-01-01' }, {}, ['date_too_early']],
  ['without a family', {}, { hasFamily: false }, ['case_without_family']],
])('coordinates: %s', (_, traits, known, codes) => {
  expect(whyNotCoordinator(asked(traits), { ...facts, ...known }).map(({ code }) => code)).toEqual(codes);
});

test.each<[string, string | null, string, string[]]>([
  ['on the day it began', null, '2022-02-01', []],
  ['today', null, '2022-03-01', []],
  ['before it began', null, '2022-01-31', ['ends_before_start']],
  ['tomorrow', null, '2022-03-02', ['date_in_future']],
  ['once more', '2022-02-10', '2022-02-11', ['ended_already']],
])('ends: %s', (_, ended, until, codes) => {
  const refusals = whyNotEnd({ since: '2022-02-01', until: ended }, until, '2022-03-01');
  expect(refusals.map(({ code }) => code)).toEqual(codes);
});
