import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTakenOver, whyNotClose, whyNotEvaluate } from './closing-rules.ts';
import type { LeftOver } from './closing.ts';
import type { NewEvaluation } from './evaluation.ts';

const TEAM = 1;
const NAV = 2;
const ID = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const left = (traits: Partial<LeftOver>): LeftOver => ({
  kind: 'task',
  id: ID(1),
  title: 'Ringe',
  state: 'proposed',
  responsible: null,
  dueOn: null,
  isTakenOver: false,
  ...traits,
});
const asked = [{ source: 'family' }, { source: 'service' }] as const;

describe('who has a task when the case is closed', () => {
  test.each([
    ['accepted', NAV, true],
    ['proposed', NAV, false],
    ['declined', NAV, false],
    ['draft', NAV, false],
    ['accepted', TEAM, false],
    ['accepted', null, false],
  ] as const)('a task that is %s, of service %s: lives on %s', (state, serviceId, expected) => {
    expect(isTakenOver({ state, serviceId }, TEAM)).toBe(expected);
  });

  test('a team that is no service has no service of its own', () => {
    expect(isTakenOver({ state: 'accepted', serviceId: NAV }, null)).toBe(true);
  });
});

describe('why a case cannot be closed', () => {
  test.each([
    ['nothing is left, and both were asked', [], asked, [], []],
    ['a service has it', [left({ isTakenOver: true })], asked, [], []],
    ['nobody has it', [left({})], asked, [], ['task_still_open']],
    ['a service has not answered', [left({ kind: 'priority_request' })], asked, [], ['priority_unanswered']],
    ['nobody waits for the answer', [left({ kind: 'application' })], asked, [], ['application_unanswered']],
    [
      'nobody looks after an appeal',
      [left({ kind: 'application', state: 'appeal_running' })],
      asked,
      [],
      ['appeal_still_running'],
    ],
    ['somebody waits for the answer', [left({ kind: 'application' })], asked, [ID(1)], []],
    [
      'another one is waited for',
      [left({ kind: 'application' })],
      asked,
      [ID(2)],
      ['application_unanswered'],
    ],
    ['nobody was asked', [], [], [], ['family_not_asked', 'services_not_asked']],
    ["a child's words are the family's", [], [{ source: 'child' }, { source: 'service' }], [], []],
  ] as const)('%s', (_, leftOvers, evaluations, followed, expected) => {
    const followUps = followed.map((applicationId) => ({
      applicationId,
      serviceId: NAV,
      accountId: null,
      personId: null,
    }));
    const refusals = whyNotClose({ left: leftOvers, evaluations }, { followUps });
    expect(refusals.map(({ code }) => code)).toEqual(expected);
  });

  test('none that is open and nobody has slips through, however many there are', () => {
    const task = fc.record({
      state: fc.constantFrom('draft', 'proposed', 'accepted', 'declined'),
      serviceId: fc.constantFrom(null, TEAM, NAV),
    });
    fc.assert(
      fc.property(fc.array(task, { maxLength: 12 }), (tasks) => {
        const leftOvers = tasks.map((one, n) =>
          left({ id: ID(n), state: one.state, isTakenOver: isTakenOver(one, TEAM) }),
        );
        const refusals = whyNotClose({ left: leftOvers, evaluations: asked }, { followUps: [] });
        const hanging = tasks.flatMap(({ state, serviceId }, n) =>
          state === 'accepted' && serviceId === NAV ? [] : [`left.${ID(n)}`],
        );
        expect(refusals.map(({ field }) => field)).toEqual(hanging);
      }),
    );
  });
});

describe('why an evaluation cannot stand', () => {
  const said: NewEvaluation = {
    source: 'family',
    personId: null,
    serviceId: null,
    helped: 'yes',
    adviceUseful: null,
    words: null,
    saidOn: '2022-02-20',
  };
  const facts = {
    today: '2022-03-01',
    receivedOn: '2022-01-10',
    persons: new Set([ID(5)]),
    services: new Set([NAV]),
  };
  test.each<[string, Partial<NewEvaluation>, string[]]>([
    ['the family together', {}, []],
    ['one of the family', { personId: ID(5) }, []],
    ['a stranger', { personId: ID(6) }, ['person_not_of_family']],
    ['a child', { source: 'child', personId: ID(5) }, []],
    ['a child that is not named', { source: 'child' }, ['value_missing']],
    ['a child that was not asked, and why', { source: 'child', helped: null, words: 'For liten' }, []],
    ['a service', { source: 'service', serviceId: NAV, adviceUseful: 'partly' }, []],
    ['a service that is not named', { source: 'service' }, ['value_missing']],
    ['a service that is not here', { source: 'service', serviceId: 99 }, ['service_unknown']],
    ['no service took part', { source: 'service', helped: null, words: 'Ingen var med' }, []],
    ['not asked, without why', { helped: null }, ['reason_missing']],
    ['not asked, with an answer', { helped: null, words: 'Nei', adviceUseful: 'yes' }, ['value_missing']],
    ['tomorrow', { saidOn: '2022-03-02' }, ['date_in_future']],
    ['before the enquiry', { saidOn: '2022-01-09' }, ['date_too_early']],
  ])('%s', (_, traits, expected) => {
    expect(whyNotEvaluate({ ...said, ...traits }, facts).map(({ code }) => code)).toEqual(expected);
  });
});
