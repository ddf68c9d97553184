import { describe, expect, test } from 'vitest';
import type { Person } from '../../../src/features/families/family.ts';
import { contentOfPerson, editOfPerson, emptyPerson, findPersonFaults, formOfPerson } from './person-form.ts';

const asha: Person = {
  id: 'a',
  version: 3,
  name: 'Asha Vik',
  relation: 'parent',
  birthDate: '1988-03-02',
  birthNumber: null,
  language: 'so',
  needsInterpreter: true,
  livesHere: true,
  phone: '900 00 123',
  email: null,
  preferredContact: 'phone',
  digitalSkills: null,
  protection: 'none',
  protectionBy: null,
  protectionAt: null,
  responsible: [],
};

describe('a person as a form', () => {
  test('what is not said is null, and a number is its digits', () => {
    const form = { ...emptyPerson('018101 12345'), name: ' Noor ', relation: 'child' };
    expect(contentOfPerson(form)).toMatchObject({
      name: 'Noor',
      relation: 'child',
      birthNumber: '01810112345',
      birthDate: null,
      phone: null,
      preferredContact: null,
    });
  });

  test('says what has to be put right, each by its field', () => {
    const wrong = findPersonFaults({ ...emptyPerson('123'), isBirthDateWrong: true });
    expect(wrong.map(({ field }) => field)).toEqual(['name', 'relation', 'birthDate', 'birthNumber']);
    expect(findPersonFaults(formOfPerson(asha))).toEqual([]);
  });

  test('sends only what was changed, so that another one’s change stays', () => {
    const form = { ...formOfPerson(asha), phone: '', email: 'asha@example.org' };
    expect(editOfPerson(asha, 5, form)).toEqual({ version: 5, phone: null, email: 'asha@example.org' });
    expect(editOfPerson(asha, 5, formOfPerson(asha))).toEqual({ version: 5 });
  });
});
