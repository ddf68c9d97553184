import { describe, expect, test } from 'vitest';
import { whyNotLearn, whyNotLearningCodes } from './learning-rules.ts';

describe('what is learnt says nothing of anybody', () => {
  test.each([
    ['Ventetiden på gratis kjernetid er for lang når vedtaket må fornyes hvert halvår.', false, []],
    ['Skriv til per.hansen@example.no om dette.', true, ['learning_identifies']],
    ['Mor kan nås på 912 34 567 om ettermiddagen.', false, ['learning_may_identify']],
    ['Mor kan nås på 912 34 567 om ettermiddagen.', true, []],
  ])('%s (confirmed: %s)', (text, isConfirmed, expected) => {
    expect(whyNotLearn({ text, isConfirmed }).map(({ code }) => code)).toEqual(expected);
  });

  test('the place is told, and the text is not repeated', () => {
    const [refusal] = whyNotLearn({ text: 'Se a@example.no', isConfirmed: true });
    expect(refusal).toEqual({
      code: 'learning_identifies',
      field: 'text',
      details: { kind: 'email', start: 3, end: 15 },
    });
  });

  test('codes are of the lists', () => {
    const codes = [
      { list: 'topic', code: 'housing' },
      { list: 'area', code: 'fjell' },
    ];
    expect(whyNotLearningCodes({ topics: ['housing'], area: 'fjell' }, codes)).toEqual([]);
    expect(
      whyNotLearningCodes({ topics: ['fjell'], area: 'housing' }, codes).map(({ field }) => field),
    ).toEqual(['topics', 'area']);
  });
});
