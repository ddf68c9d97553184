import { describe, expect, test } from 'vitest';
import { ROUTES } from '../../../src/app.ts';
import { LANGUAGES } from '../../../src/shared/language.ts';
import { loadMessages } from '../../messages/messages.ts';
import { describeBasis, describeEvent } from './log-words.ts';

const all = await Promise.all(LANGUAGES.map(loadMessages));
const [nb, en] = [await loadMessages('nb'), await loadMessages('en')];

/** Of people who work here and of figures: no family is told of these. */
const NOT_OF_FAMILIES = /^(setup|access_review|import|session|sessions)\./u;

describe('every event of the log that may be of a family', () => {
  const events = ROUTES.flatMap(({ audit }) => (audit === 'nothing_personal' ? [] : [audit.event])).filter(
    (event) => !NOT_OF_FAMILIES.test(event),
  );

  test.each([...new Set(events)])('%s has words in every language', (event) => {
    for (const { logWords } of all) expect(describeEvent(event, logWords)).not.toBe(logWords.otherEvent);
  });
});

test('an unknown event has words too', () => {
  expect(describeEvent('constructor', nb.logWords)).not.toBe('');
  expect(describeEvent('later.added', en.logWords)).toBe('Read or changed what is kept');
});

test('what gave access is said whole, and a check by what it is', () => {
  const words = en.logWords;
  expect(describeBasis({ event: 'family.read', basis: ['named', 'own_team'] }, words)).toBe(
    'Is one of those who have access to the protected family, Works in the team that has the case',
  );
  expect(describeBasis({ event: 'access_review.reasons_read', basis: ['none'] }, words)).toBe(
    words.basis.review,
  );
  expect(describeBasis({ event: 'family.read', basis: [] }, words)).toBe(words.nothing);
});
