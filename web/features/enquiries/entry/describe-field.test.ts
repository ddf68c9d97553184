import { describe, expect, test } from 'vitest';
import { enquiries } from '../../../messages/nb/enquiries.ts';
import { describeField, nameOfField, type Words } from './describe-field.ts';

const WORDS: Words = {
  texts: enquiries,
  label: (list, code) => `${list}:${code}`,
  personOf: (id) => (id === 'a' ? 'Ingrid' : undefined),
  someone: 'en annen',
};

describe('a field in words', () => {
  test.each([
    ['contacts', ['nav', 'school'], 'contact:nav, contact:school'],
    ['contacts', [], null],
    ['area', 'fjell', 'area:fjell'],
    ['assistanceForm', 'advice', 'assistance_form:advice'],
    ['children', 0, '0'],
    ['note', null, null],
    ['kind', 'case', 'Enkeltsak'],
    ['anonymous', true, 'Anonym'],
    ['consent', 'not_asked', 'Ikke spurt'],
    ['useful', 'partly', 'Delvis'],
    ['receivedOn', '2026-01-02', '02.01.2026'],
    ['closedOn', '2026-01-02', 'Avsluttet 02.01.2026'],
    ['closedOn', null, 'Åpen'],
    ['adviserId', 'a', 'Ingrid'],
    ['adviserId', 'b', 'en annen'],
    [
      'advice',
      [
        { advice: 'apply', service: 'nav', text: null },
        { advice: null, service: 'school', text: 'ring' },
      ],
      'advice:apply – service:nav\nservice:school – ring',
    ],
  ])('%s %j', (field, value, expected) => {
    expect(describeField(field, value, WORDS)).toBe(expected);
  });

  test('has a name that people know, whichever field of the register it is', () => {
    const fields = [
      'kind',
      'contacts',
      'topics',
      'assistanceForm',
      'advice',
      'note',
      'closedOn',
      'adviserId',
      'work',
    ];
    for (const field of fields) expect(nameOfField(field, enquiries)).toMatch(/^[A-ZÆØÅ]/u);
  });
});
