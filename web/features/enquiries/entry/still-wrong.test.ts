import { describe, expect, test } from 'vitest';
import { findStillWrong } from './still-wrong.ts';

const BEFORE = { name: '', persons: [] as string[], how: null as string | null };
const fault = (field: string | null) => ({ field, text: `wrong ${field}` });
const fieldsOf = (faults: readonly { field: string | null }[]) => faults.map(({ field }) => field);

describe('what is still wrong in a form', () => {
  test("the form's own rules: what is mended goes, what nobody was told of waits", () => {
    const attempt = { faults: [fault('name'), fault('how')], form: BEFORE, isRefused: false };
    const now = [fault('how'), fault('persons')];
    expect(fieldsOf(findStillWrong(attempt, { ...BEFORE, name: 'x' }, now))).toEqual(['how']);
  });

  test('what the server refused stands until that field is changed', () => {
    const faults = [fault('name'), fault('persons.0.birthNumber'), fault(null)];
    const attempt = { faults, form: BEFORE, isRefused: true };
    expect(fieldsOf(findStillWrong(attempt, BEFORE, []))).toEqual(['name', 'persons.0.birthNumber', null]);
    expect(fieldsOf(findStillWrong(attempt, { ...BEFORE, persons: ['a'] }, []))).toEqual(['name', null]);
  });
});
