import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EnquiryContent } from '../../../../src/features/enquiries/enquiry.ts';
import { DraftContent } from '../../../../src/features/enquiries/enquiry-draft.ts';
import { contentOfForm, isCount } from './content-of-form.ts';
import { emptyForm, formOf, formOfDraft, type EnquiryForm } from './enquiry-form.ts';
import { shownCaseFields } from './shown-fields.ts';

const START = { today: '2026-11-22', accountId: '00000000-0000-4000-8000-000000000001', teamId: 1 };
const EMPTY = emptyForm(START, { kind: null, assistanceForm: null });
const FULL: EnquiryForm = {
  ...EMPTY,
  contacts: ['nav'],
  topics: ['housing'],
  area: 'fjell',
  assistanceForm: 'advice',
  household: 'couple',
  children: '2',
  youngPeople: ' 0 ',
  housing: 'owner',
  income: ['work'],
  work: 'in_work',
  consent: 'yes',
  note: ' to linjer ',
  advice: [
    { advice: 'apply', service: '', text: ' ' },
    { advice: '', service: '', text: '' },
  ],
};

const code = fc.stringMatching(/^[a-z0-9][a-z0-9_-]{0,9}$/);
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
const text = fc
  .string({ minLength: 1, maxLength: 30 })
  .map((typed) => typed.trim())
  .filter((typed) => typed !== '');
const isoDay = day.map((date) => date.toISOString().slice(0, 10));

/** Any content that may stand in the register. */
const anyContent: fc.Arbitrary<EnquiryContent> = fc
  .record({
    kind: fc.constantFrom('case' as const, 'general_advice' as const),
    anonymous: fc.boolean(),
    receivedOn: isoDay,
    receivedAt: orNull(fc.constant('2020-01-01T09:00:00Z')),
    contacts: fc.uniqueArray(code, { maxLength: 4 }),
    adviserId: orNull(fc.uuid()),
    area: orNull(code),
    household: orNull(code),
    children: orNull(fc.integer({ min: 0, max: 30 })),
    youngPeople: orNull(fc.integer({ min: 0, max: 30 })),
    housing: orNull(code),
    income: fc.uniqueArray(code, { maxLength: 3 }),
    work: orNull(code),
    assistanceForm: orNull(fc.constantFrom('advice' as const, 'coordination' as const)),
    topics: fc.uniqueArray(code, { maxLength: 3 }),
    advice: fc.array(fc.record({ advice: code, service: orNull(code), text: orNull(text) }), {
      maxLength: 3,
    }),
    consent: orNull(fc.constantFrom('yes' as const, 'not_asked' as const)),
    useful: orNull(fc.constantFrom('yes' as const, 'partly' as const)),
    closedOn: orNull(isoDay),
    note: orNull(text),
  })
  .map((content) => {
    const anonymous = content.anonymous && content.kind === 'case';
    return { ...content, anonymous, receivedAt: anonymous ? null : content.receivedAt };
  });

describe('what a form says', () => {
  test('is all of a case, with blanks left out', () => {
    const content = contentOfForm(FULL, null);
    expect(EnquiryContent.parse(content)).toEqual(content);
    expect(content).toMatchObject({
      children: 2,
      youngPeople: 0,
      income: ['work'],
      consent: 'yes',
      note: 'to linjer',
      advice: [{ advice: 'apply', service: null, text: null }],
      closedOn: null,
      adviserId: START.accountId,
    });
  });

  test.each([
    [
      'general advice: nothing of a family',
      { kind: 'general_advice' as const },
      {
        household: null,
        children: null,
        youngPeople: null,
        housing: null,
        income: [],
        work: null,
        consent: null,
      },
    ],
    [
      'an anonymous case: the family, but no consent',
      { anonymous: true },
      { household: 'couple', consent: null },
    ],
    ['closed: the day', { isClosed: true, closedOn: '2026-11-21' }, { closedOn: '2026-11-21' }],
  ])('of %s', (_name, part, expected) => {
    expect(contentOfForm({ ...FULL, ...part }, null)).toMatchObject(expected);
  });

  test('of an enquiry that nobody has touched is the enquiry itself, whatever kind it is', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        expect(contentOfForm(formOf(content, START), content)).toEqual(content);
      }),
    );
  });

  test('survives being a draft', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const form = formOf(content, START);
        const stored = DraftContent.parse(JSON.parse(JSON.stringify(form)));
        expect(formOfDraft(stored, EMPTY)).toEqual(form);
      }),
    );
  });

  test('of a draft with broken parts is empty there, and the rest stands', () => {
    const draft = { note: 'min', contacts: 'nav', anonymous: 'ja', kind: 'x', advice: [{ text: 'råd' }] };
    expect(formOfDraft(draft, EMPTY)).toEqual({
      ...EMPTY,
      note: 'min',
      advice: [{ advice: '', service: '', text: 'råd' }],
    });
  });

  test('loses the time when the day is another, or the case becomes anonymous', () => {
    const stood = contentOfForm({ ...FULL, receivedOn: '2026-01-02' }, null);
    const withTime = { ...stood, receivedAt: '2026-01-02T09:00:00Z' };
    const form = formOf(withTime, START);
    expect(contentOfForm(form, withTime).receivedAt).toBe('2026-01-02T09:00:00Z');
    expect(contentOfForm({ ...form, receivedOn: '2026-01-03' }, withTime).receivedAt).toBeNull();
    expect(contentOfForm({ ...form, anonymous: true }, withTime).receivedAt).toBeNull();
  });
});

describe('the fields of a case', () => {
  test.each([
    [
      'a case',
      { kind: 'case', anonymous: false },
      ['household', 'children', 'youngPeople', 'housing', 'income', 'work', 'consent'],
    ],
    [
      'an anonymous case',
      { kind: 'case', anonymous: true },
      ['household', 'children', 'youngPeople', 'housing', 'income', 'work'],
    ],
    ['general advice', { kind: 'general_advice', anonymous: false }, []],
  ] as const)('of %s', (_name, form, fields) => {
    expect([...shownCaseFields(form, null)]).toEqual(fields);
  });

  test('that stand in the register are shown in any kind', () => {
    const stood = { ...contentOfForm(EMPTY, null), children: 0, income: ['work'] };
    const shown = shownCaseFields({ kind: 'general_advice', anonymous: false }, stood);
    expect([...shown]).toEqual(['children', 'income']);
  });
});

test.each([
  ['', true],
  ['0', true],
  ['30', true],
  [' 7 ', true],
  ['31', false],
  ['-1', false],
  ['1.5', false],
  ['to', false],
  ['1e1', false],
])('a count may be typed as %j: %s', (typed, expected) => {
  expect(isCount(typed)).toBe(expected);
});
