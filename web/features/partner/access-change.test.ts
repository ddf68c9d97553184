import { describe, expect, test } from 'vitest';
import { compareRights, rightsOf } from './access-change.ts';

const service = (id: number) => ({ id, name: `service ${id}` });
const consent = (id: string, persons: string[], topics: string[], coversOlder = false) => ({
  id,
  givingService: service(1),
  receivingService: service(2),
  persons,
  topics,
  purpose: 'coordinate',
  validFrom: '2026-01-01T00:00:00Z',
  validTo: '2027-01-01T00:00:00Z',
  coversOlder,
});
const family = (...consents: ReturnType<typeof consent>[]) => ({ consents, persons: [] });

describe('what one may see, compared', () => {
  const before = rightsOf(family(consent('a', ['amal', 'sara'], ['housing', 'health'])));

  test('is the same under another consent that covers the same', () => {
    const split = family(
      consent('b', ['amal'], ['housing', 'health']),
      consent('c', ['sara'], ['health', 'housing']),
    );
    expect(compareRights(before, rightsOf(split))).toBeNull();
  });

  test.each([
    ['a person', [consent('a', ['amal'], ['housing', 'health'])]],
    ['a topic', [consent('a', ['amal', 'sara'], ['housing'])]],
    [
      'one person for one topic',
      [consent('a', ['amal'], ['housing', 'health']), consent('b', ['sara'], ['health'])],
    ],
    ['everything', []],
  ])('is less without %s', (_, consents) => {
    expect(compareRights(before, rightsOf(family(...consents)))).toBe('less');
  });

  test('is less when something new came as something else went', () => {
    expect(
      compareRights(
        before,
        rightsOf(family(consent('a', ['amal', 'nils'], ['housing', 'health', 'economy']))),
      ),
    ).toBe('less');
  });

  test('is less without what is older', () => {
    const older = rightsOf(family(consent('a', ['amal'], ['housing'], true)));
    const newer = rightsOf(family(consent('a', ['amal'], ['housing'])));
    expect(compareRights(older, newer)).toBe('less');
  });

  test('is more with another person', () => {
    expect(
      compareRights(before, rightsOf(family(consent('a', ['amal', 'sara', 'nils'], ['housing', 'health'])))),
    ).toBe('more');
  });

  test('is less when a person is no longer known, without any consent', () => {
    const knows = {
      consents: [],
      persons: [
        { id: 'amal', name: '', relation: '', birthDate: null, language: null, needsInterpreter: false },
      ],
    };
    expect(compareRights(rightsOf(knows), rightsOf(family()))).toBe('less');
  });
});
