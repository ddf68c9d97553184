import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TASK_STATES, type Responsible, type TaskState } from './plan.ts';
import {
  isInForce,
  isSameResponsible,
  stateWhenProposed,
  statesAfter,
  whyNotAnswer,
  whyNotMove,
  whyNotPropose,
} from './task-rules.ts';

const ME = '00000000-0000-4000-8000-000000000001';
const COLLEAGUE = '00000000-0000-4000-8000-000000000002';
const CHILD = '00000000-0000-4000-8000-000000000003';

const service: Responsible = { kind: 'service', serviceId: 7, accountId: null };
const me: Responsible = { kind: 'member', accountId: ME };
const colleague: Responsible = { kind: 'member', accountId: COLLEAGUE };
const child: Responsible = { kind: 'person', personId: CHILD };
const anyone = fc.constantFrom(service, me, colleague, child);
const anyState = fc.constantFrom(...TASK_STATES);
const codes = (refusals: readonly { code: string }[]) => refusals.map(({ code }) => code);
const move = (state: TaskState, more: { name?: string; words?: string; responsible?: Responsible } = {}) => ({
  state,
  name: null,
  words: null,
  ...more,
});

describe('where a task may go', () => {
  test.each([
    ['draft', ['proposed', 'dropped']],
    ['proposed', ['draft', 'accepted', 'declined', 'done', 'dropped']],
    ['accepted', ['declined', 'done', 'dropped']],
    ['declined', ['draft', 'proposed', 'dropped']],
    ['done', ['proposed']],
    ['dropped', ['draft', 'proposed']],
  ] as const)('from %s', (from, to) => {
    expect(statesAfter(from)).toEqual(to);
  });

  test('only a proposed task is accepted: nothing is in force that nobody accepted', () => {
    fc.assert(
      fc.property(anyState, anyState, anyone, (from, to, responsible) => {
        const refusals = whyNotMove(
          { state: from, responsible },
          move(to, { name: 'Kari', words: 'Slik er det.' }),
          ME,
        );
        if (isInForce(to) && refusals.length === 0) expect(from).toBe('proposed');
      }),
    );
  });

  test('what is declined can be proposed anew, to the same or to another', () => {
    fc.assert(
      fc.property(anyone, fc.option(anyone, { nil: undefined }), (before, next) => {
        const asked = { state: 'declined' as const, responsible: before };
        const how = next === undefined ? {} : { responsible: next };
        expect(whyNotMove(asked, move('proposed', how), ME)).toEqual([]);
      }),
    );
  });

  test('a walk of allowed steps never leaves a declined or ended task without a way on', () => {
    for (const state of TASK_STATES) expect(statesAfter(state)).not.toEqual([]);
  });
});

describe('who may say yes', () => {
  test('a task to oneself is accepted at once, and to another when that one has said so', () => {
    expect(stateWhenProposed(me, ME, null)).toBe('accepted');
    for (const responsible of [service, colleague, child])
      expect(stateWhenProposed(responsible, ME, null)).toBe('proposed');
    expect(stateWhenProposed(child, ME, { name: null, words: null })).toBe('accepted');
  });

  test('a colleague alone answers for the colleague', () => {
    const asked = { state: 'proposed' as const, responsible: colleague };
    expect(codes(whyNotMove(asked, move('accepted', { name: 'Kari' }), ME))).toEqual(['colleague_answers']);
    expect(whyNotMove(asked, move('accepted'), COLLEAGUE)).toEqual([]);
    expect(codes(whyNotPropose(colleague, { name: 'Kari', words: null }, ME))).toEqual(['colleague_answers']);
  });

  test('for a service it is written down who said so; one of the family is named already', () => {
    const asked = { state: 'proposed' as const, responsible: service };
    expect(codes(whyNotMove(asked, move('accepted'), ME))).toEqual(['answer_without_name']);
    expect(whyNotMove(asked, move('accepted', { name: 'Kari' }), ME)).toEqual([]);
    expect(codes(whyNotMove(asked, move('done'), ME))).toEqual(['answer_without_name']);
    expect(whyNotMove({ ...asked, responsible: child }, move('accepted'), ME)).toEqual([]);
    expect(whyNotMove({ ...asked, state: 'accepted' }, move('done'), ME)).toEqual([]);
  });

  test('a no and an end have a reason', () => {
    const asked = { state: 'proposed' as const, responsible: child };
    for (const state of ['declined', 'dropped'] as const)
      expect(codes(whyNotMove(asked, move(state), ME))).toEqual(['words_missing']);
    expect(codes(whyNotAnswer('proposed', 'declined', null))).toEqual(['words_missing']);
    expect(whyNotAnswer('proposed', 'declined', 'Ingen plass.')).toEqual([]);
  });

  test('a service answers what is proposed or accepted, and nothing else', () => {
    for (const state of TASK_STATES)
      expect(whyNotAnswer(state, 'done', null).length === 0).toBe(
        state === 'proposed' || state === 'accepted',
      );
    expect(codes(whyNotAnswer('accepted', 'accepted', null))).toEqual(['task_not_from_state']);
  });

  test('nobody cannot be asked', () => {
    expect(codes(whyNotPropose(null, null, ME))).toEqual(['task_without_responsible']);
  });
});

test('the same responsible is the same person or place', () => {
  const all = [
    service,
    { ...service, serviceId: 8 },
    { ...service, accountId: ME },
    me,
    colleague,
    child,
    { ...child, personId: ME },
    null,
  ];
  all.forEach((one, at) =>
    all.forEach((other, there) => expect(isSameResponsible(one, other)).toBe(at === there)),
  );
});
