import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACTIONS, DECISIONS, OUTCOMES, STAGES, type Action, type Stage } from './case-file.ts';
import type { CaseMove, Criteria } from './case-move.ts';
import {
  TRANSITIONS,
  actionsFrom,
  daysBetween,
  isDecision,
  isEnded,
  isUnderWork,
  outcomeOf,
  resultOf,
  whyNotContactDay,
  whyNotMove,
  whyNotNextStep,
  whyNotYet,
  widerForm,
  type CaseFacts,
} from './lifecycle.ts';

const TODAY = '2022-03-01';
const CRITERIA: Criteria = {
  wish: 'yes',
  existingHelp: 'partly',
  coordinationNeed: 'unknown',
  practicalNeed: 'no',
};

const ready = (traits: Partial<CaseFacts> = {}): CaseFacts => ({
  stage: 'received',
  stageBefore: traits.stage ?? 'received',
  form: null,
  pausedUntil: null,
  anonymous: false,
  hasFamily: true,
  hasAdviser: true,
  hasConsent: true,
  isErased: false,
  receivedOn: '2022-01-10',
  lastStepOn: null,
  ...traits,
});

const move = (action: Action, traits: Partial<CaseMove> = {}): CaseMove => ({
  action,
  version: 1,
  occurredOn: '2022-02-01',
  ...traits,
});

const codes = (facts: CaseFacts, asked: CaseMove) => whyNotMove(facts, asked, TODAY).map(({ code }) => code);

describe('where a step leads', () => {
  test.each<[Stage, CaseMove, Stage]>([
    ['received', move('advise'), 'advised'],
    ['received', move('decline', { words: 'Hører til en annen kommune.' }), 'declined'],
    ['received', move('no_need'), 'no_need'],
    ['received', move('refer', { referredTo: 4 }), 'referred'],
    ['received', move('take_in'), 'intake'],
    ['received', move('start_conversation'), 'active'],
    ['received', move('start_coordination'), 'active'],
    ['advised', move('end_advice'), 'closed'],
    ['advised', move('take_in'), 'intake'],
    ['intake', move('decide', { decision: 'no_need', criteria: CRITERIA }), 'no_need'],
    ['intake', move('decide', { decision: 'refer', words: 'Til NAV', criteria: CRITERIA }), 'referred'],
    ['intake', move('decide', { decision: 'coordinate', criteria: CRITERIA }), 'active'],
    [
      'intake',
      move('decide', { decision: 'start_measures', form: 'conversation', criteria: CRITERIA }),
      'active',
    ],
    [
      'intake',
      move('decide', { decision: 'bring_in_others', form: 'coordination', criteria: CRITERIA }),
      'active',
    ],
    ['active', move('widen'), 'active'],
    ['active', move('begin_closing'), 'closing'],
    ['closing', move('continue'), 'active'],
    ['closing', move('close', { outcome: 'goals_reached' }), 'closed'],
    ['intake', move('close_by_force', { outcome: 'moved_away', words: 'Flyttet.' }), 'closed'],
    ['active', move('pause', { pausedUntil: '2022-04-01' }), 'active'],
  ])('%s %o → %s', (stage, asked, to) => {
    const facts = ready({ stage, form: 'conversation' });
    expect(whyNotMove(facts, asked, TODAY)).toEqual([]);
    expect(resultOf(facts, asked).stage).toBe(to);
  });

  test('an ended case goes back to where it was, with a reason', () => {
    const facts = ready({ stage: 'declined', stageBefore: 'advised' });
    expect(codes(facts, move('reopen'))).toEqual(['words_missing']);
    expect(resultOf(facts, move('reopen', { words: 'Det var feil.' })).stage).toBe('advised');
  });

  test('what is not in the table from where it stands is refused', () => {
    for (const stage of STAGES)
      for (const action of ACTIONS)
        if (!TRANSITIONS[action].from.includes(stage))
          expect(codes(ready({ stage }), move(action, { words: 'x' }))).toContain('move_not_from_stage');
  });

  test('paused work is taken up again; what is not paused is not', () => {
    const paused = ready({ stage: 'intake', pausedUntil: '2022-04-01' });
    expect(codes(paused, move('resume'))).toEqual([]);
    expect(codes(ready({ stage: 'intake' }), move('resume'))).toEqual(['move_not_from_stage']);
  });

  test('conversation is widened, coordination is not', () => {
    expect(codes(ready({ stage: 'active', form: 'conversation' }), move('widen'))).toEqual([]);
    expect(codes(ready({ stage: 'active', form: 'coordination' }), move('widen'))).toEqual([
      'move_not_from_stage',
    ]);
  });
});

describe('what a step takes', () => {
  test.each<[string, Partial<CaseFacts>, CaseMove, string[]]>([
    ['a family', { hasFamily: false }, move('take_in'), ['case_without_family']],
    ['a family that is known', { anonymous: true, hasFamily: false }, move('take_in'), ['case_is_anonymous']],
    ['somebody responsible', { hasAdviser: false }, move('take_in'), ['case_without_adviser']],
    [
      'a consent, to coordinate',
      { hasConsent: false },
      move('start_coordination'),
      ['coordination_without_consent'],
    ],
    ['none, to help in conversations', { hasConsent: false }, move('start_conversation'), []],
    [
      'a consent where the register says coordination already',
      { hasConsent: false, form: 'coordination' },
      move('start_conversation'),
      ['coordination_without_consent'],
    ],
    [
      'none to put off what has lost it',
      { stage: 'active', form: 'coordination', hasConsent: false, hasAdviser: false },
      move('pause', { pausedUntil: '2022-03-02' }),
      [],
    ],
    ['no family to advise', { anonymous: true, hasFamily: false, hasAdviser: false }, move('advise'), []],
    ['a reason to decline', {}, move('decline', { words: '  ' }), ['words_missing']],
    ['where to, to refer', {}, move('refer'), ['referred_to_missing']],
    [
      'a decision with its criteria',
      { stage: 'intake' },
      move('decide'),
      ['decision_missing', 'criteria_missing'],
    ],
    [
      'how to work on',
      { stage: 'intake' },
      move('decide', { decision: 'start_measures', criteria: CRITERIA }),
      ['form_missing'],
    ],
    [
      'a consent where it is decided to coordinate',
      { stage: 'intake', hasConsent: false },
      move('decide', { decision: 'coordinate', criteria: CRITERIA }),
      ['coordination_without_consent'],
    ],
    ['a day to wait for', {}, move('pause'), ['pause_not_in_future']],
    ['a day that comes', {}, move('pause', { pausedUntil: TODAY }), ['pause_not_in_future']],
    ['a day within a year', {}, move('pause', { pausedUntil: '2023-03-03' }), ['pause_too_long']],
    ['an outcome', { stage: 'closing' }, move('close'), ['outcome_missing']],
    [
      'an outcome of its own',
      { stage: 'closing' },
      move('close', { outcome: 'moved_away' }),
      ['outcome_missing'],
    ],
    ['a day that has been', {}, move('advise', { occurredOn: '2022-03-02' }), ['date_in_future']],
    ['a day of the case', {}, move('advise', { occurredOn: '2022-01-09' }), ['day_before_received']],
    ['a day after the last step', { lastStepOn: '2022-02-02' }, move('advise'), ['day_before_last_step']],
    ['that it is there', { isErased: true }, move('advise'), ['enquiry_erased']],
  ])('%s', (_what, facts, asked, expected) => {
    expect(codes(ready(facts), asked)).toEqual(expected);
  });

  test('the page is told what the case itself lacks', () => {
    const facts = ready({ hasFamily: false, hasAdviser: false });
    expect(whyNotYet(facts, 'start_coordination').map(({ code }) => code)).toEqual([
      'case_without_family',
      'case_without_adviser',
    ]);
    expect(whyNotYet(facts, 'advise')).toEqual([]);
    expect(whyNotYet(ready({ stage: 'intake', hasAdviser: false }), 'decide')).toEqual([]);
  });
});

const someFacts = fc.record<CaseFacts>({
  stage: fc.constantFrom(...STAGES),
  stageBefore: fc.constantFrom<Stage>('received', 'advised', 'intake', 'active', 'closing'),
  form: fc.constantFrom(null, 'advice', 'conversation', 'coordination'),
  pausedUntil: fc.constantFrom(null, '2022-04-01'),
  anonymous: fc.boolean(),
  hasFamily: fc.boolean(),
  hasAdviser: fc.boolean(),
  hasConsent: fc.boolean(),
  isErased: fc.constant(false),
  receivedOn: fc.constant('2022-01-10'),
  lastStepOn: fc.constantFrom(null, '2022-01-20'),
});
const someMove: fc.Arbitrary<CaseMove> = fc.record({
  action: fc.constantFrom(...ACTIONS),
  version: fc.constant(1),
  occurredOn: fc.constantFrom('2022-01-05', '2022-01-15', '2022-02-01', '2022-03-02'),
  form: fc.constantFrom(undefined, 'conversation' as const, 'coordination' as const),
  decision: fc.constantFrom(undefined, ...DECISIONS),
  criteria: fc.constantFrom(undefined, CRITERIA),
  referredTo: fc.constantFrom(null, 4),
  pausedUntil: fc.constantFrom(null, '2022-04-01'),
  outcome: fc.constantFrom(null, ...OUTCOMES),
  words: fc.constantFrom(null, '', 'Fordi.'),
});

describe('whatever is tried', () => {
  test('work with a family has a family and somebody responsible, and coordination its consent', () => {
    fc.assert(
      fc.property(someFacts, fc.array(someMove, { maxLength: 12 }), (start, moves) => {
        let facts: CaseFacts = { ...start, stage: 'received', stageBefore: 'received', form: null };
        for (const asked of moves) {
          if (whyNotMove(facts, asked, TODAY).length > 0) continue;
          const { stage, form } = resultOf(facts, asked);
          if (isUnderWork(stage))
            expect(facts).toMatchObject({ hasFamily: true, anonymous: false, hasAdviser: true });
          if (stage === 'active' && form === 'coordination') expect(facts.hasConsent).toBe(true);
          expect(widerForm(facts.form, form)).toBe(form);
          facts = {
            ...facts,
            stage,
            form,
            stageBefore: isEnded(stage) ? facts.stage : stage,
            lastStepOn: asked.occurredOn,
          };
        }
      }),
      { numRuns: 500 },
    );
  });

  test('the page never holds back a step that the server would take', () => {
    fc.assert(
      fc.property(someFacts, someMove, (facts, asked) => {
        if (whyNotMove(facts, asked, TODAY).length > 0) return;
        expect(actionsFrom(facts)).toContain(asked.action);
        expect(whyNotYet(facts, asked.action)).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  test('an ended case says what it came to, and no other does', () => {
    fc.assert(
      fc.property(someFacts, someMove, (facts, asked) => {
        if (whyNotMove(facts, asked, TODAY).length > 0) return;
        const { stage } = resultOf(facts, asked);
        expect((outcomeOf(asked, stage) ?? null) === null).toBe(!isEnded(stage));
      }),
      { numRuns: 3000 },
    );
  });

  test('every stage is reached from the first', () => {
    const reached = new Set<Stage>(['received']);
    const everyMove = ACTIONS.flatMap((action) =>
      DECISIONS.map((decision) =>
        move(action, {
          decision,
          criteria: CRITERIA,
          form: 'conversation',
          referredTo: 4,
          words: 'Fordi.',
          outcome: action === 'close' ? 'taken_over' : 'withdrawn',
          pausedUntil: '2022-04-01',
        }),
      ),
    );
    for (const stage of reached)
      for (const asked of everyMove) {
        const facts = ready({ stage, stageBefore: 'received' });
        if (whyNotMove(facts, asked, TODAY).length === 0) reached.add(resultOf(facts, asked).stage);
      }
    expect([...reached].sort()).toEqual([...STAGES].sort());
  });
});

describe('days', () => {
  test('are counted as whole days, over the change of the clock too', () => {
    expect(daysBetween('2022-03-26', '2022-03-28')).toBe(2);
    expect(daysBetween('2020-02-28', '2020-03-01')).toBe(2);
  });

  test('of the first contact lie between the enquiry and today', () => {
    expect(whyNotContactDay('2022-01-10', '2022-01-10', TODAY)).toEqual([]);
    expect(whyNotContactDay('2022-01-09', '2022-01-10', TODAY)[0]?.code).toBe('day_before_received');
    expect(whyNotContactDay('2022-03-02', '2022-01-10', TODAY)[0]?.code).toBe('date_in_future');
  });

  test.each<[string, Partial<CaseFacts>, string | null, string | null, string[]]>([
    ['a step without a day', {}, 'Ringe mor', null, []],
    ['a step that should have been', {}, 'Ringe mor', '2022-02-01', []],
    ['a day of nothing', {}, null, '2022-04-01', ['next_step_missing']],
    ['a day before the case', {}, 'Ringe', '2021-12-31', ['day_before_received']],
    ['a slip in the year', {}, 'Ringe', '2202-04-01', ['day_too_far']],
    ['anything of an ended case', { stage: 'closed' }, 'Ringe', null, ['case_is_ended']],
    ['nothing of an ended case', { stage: 'closed' }, null, null, []],
  ])('of the next step: %s', (_what, facts, text, on, expected) => {
    expect(whyNotNextStep(ready(facts), { text, on }, TODAY).map(({ code }) => code)).toEqual(expected);
  });

  test('of the decision are those of what decides', () => {
    expect(ACTIONS.filter(isDecision)).not.toContain('take_in');
    expect(ACTIONS.filter(isDecision)).toContain('decide');
  });
});
