import { describe, expect, test } from 'vitest';
import { PastCase } from '../../../src/features/past-cases/past-case.ts';
import { contentOf, emptyPastCase, findMissing, newStep, type PastCaseForm } from './past-case-form.ts';

const ID = '00000000-0000-4000-8000-000000000001';
const form = (traits: Partial<PastCaseForm> = {}): PastCaseForm => ({
  ...emptyPastCase(ID, 1, ID),
  receivedOn: '2021-03-01',
  contacts: ['nav'],
  ...traits,
});
const step = { ...newStep([]), action: 'take_in', occurredOn: '2021-03-08' } as const;

describe('the form of a case that began before', () => {
  test('says what is missing, by its own step', () => {
    expect(findMissing(form())).toEqual([]);
    const blank = form({ receivedOn: undefined, contacts: [], steps: [step, newStep([step])] });
    expect(findMissing(blank).map(({ field }) => field)).toEqual([
      'receivedOn',
      'contacts',
      'steps.1.action',
      'steps.1.occurredOn',
    ]);
  });

  test('is what the server takes', () => {
    const criteria = {
      wish: 'yes',
      existingHelp: 'no',
      coordinationNeed: 'yes',
      practicalNeed: 'unknown',
    } as const;
    const whole = form({
      children: '2',
      area: 'fjell',
      family: { id: ID, name: 'Familien' },
      steps: [
        step,
        {
          ...step,
          action: 'decide',
          decision: 'bring_in_others',
          form: 'conversation',
          criteria,
          words: ' Fordi ',
        },
      ],
    });
    const sent = PastCase.parse(contentOf(whole));
    expect(sent).toMatchObject({ familyId: ID, enquiry: { children: 2, youngPeople: null, area: 'fjell' } });
    expect(sent.steps[1]).toMatchObject({
      decision: 'bring_in_others',
      form: 'conversation',
      criteria,
      words: 'Fordi',
    });
  });

  test('a count that is none is sent as it is, and refused', () => {
    expect(PastCase.safeParse(contentOf(form({ children: 'to' }))).success).toBe(false);
  });
});
