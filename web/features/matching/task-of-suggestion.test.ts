import { describe, expect, test } from 'vitest';
import type { Reason, Suggestion } from '../../../src/features/matching/suggestion.ts';
import { nb } from './messages/nb.ts';
import { taskOfSuggestion } from './task-of-suggestion.ts';

const TODAY = '2022-03-01';
const person = { name: 'X', relation: 'child', language: null, needsInterpreter: false };
const persons = [
  { ...person, id: 'mother', birthDate: '1985-01-01', livesHere: true },
  { ...person, id: 'eight', birthDate: '2013-03-02', livesHere: true },
  { ...person, id: 'away', birthDate: '2013-01-01', livesHere: false },
  { ...person, id: 'unknown', birthDate: null, livesHere: true },
];
const head = { topics: ['economy', 'leisure', 'health'], persons };
const about: Reason = { code: 'about', lifeArea: 'leisure' };

const suggestion = (traits: Partial<Suggestion> = {}): Suggestion => ({
  ...{ id: 'a', name: 'Fotball', kind: 'offer', level: 'universal', serviceId: 'lag', serviceName: 'Laget' },
  ...{ sector: 'voluntary', summary: 'Ball.', summaryNn: null, reasons: [about], isStale: false },
  ...{
    confirmedOn: null,
    waysIn: ['drop_in'],
    wayInWords: null,
    contactWords: null,
    phone: null,
    email: null,
  },
  ...{ url: null, place: null, address: null, when: null, cost: 'free', costHelp: null, variants: [] },
  ...{ advice: { advice: null, service: null }, taskKind: 'activity' },
  ...traits,
});
const taskOf = (traits: Partial<Suggestion> = {}, of = head) =>
  taskOfSuggestion(suggestion(traits), of, TODAY, nb.task);

describe('a task that a suggestion becomes', () => {
  test('is about those of its ages, and the case’s own topics that it helps with', () => {
    expect(taskOf({ reasons: [about, { code: 'ages', from: 6, to: 8 }] })).toMatchObject({
      title: 'Fotball',
      kind: 'activity',
      persons: ['eight'],
      topics: ['leisure'],
      whose: 'nobody',
    });
    expect(taskOf({ reasons: [about, { code: 'ages', from: 9, to: null }] }).persons).toEqual(['mother']);
    expect(taskOf({ reasons: [about, { code: 'ages', from: null, to: 3 }] }).persons).toHaveLength(3);
    expect(taskOf().persons).toEqual(['mother', 'eight', 'unknown']);
    expect(taskOf({ reasons: [{ code: 'about', lifeArea: 'mental_health' }] }).topics).toEqual(['health']);
    expect(taskOf({ reasons: [{ code: 'about', lifeArea: 'safety' }] }).topics).toEqual(head.topics);
  });

  test('says how to get in and whom to call, and nothing where nothing is known', () => {
    expect(taskOf().details).toBe('');
    const known = { wayInWords: 'Møt opp.', contactWords: 'Laget', phone: '32 00 00 00', place: 'Hallen' };
    expect(taskOf({ ...known, when: ' ' }).details).toBe(
      'Møt opp.\nKontakt: Laget, 32 00 00 00\nHvor: Hallen',
    );
    expect(taskOf({ wayInWords: 'x'.repeat(5000) }).details).toHaveLength(4000);
  });
});
