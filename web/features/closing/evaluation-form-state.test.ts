import { describe, expect, test } from 'vitest';
import { contentOf, emptyForm, findMissing, formOf, type EvaluationForm } from './evaluation-form-state.ts';

const form = (traits: Partial<EvaluationForm>): EvaluationForm => ({
  ...emptyForm('family', '2022-03-01'),
  ...traits,
});

describe('the form of an evaluation', () => {
  test.each<[Partial<EvaluationForm>, string[]]>([
    [{}, ['helped']],
    [{ helped: 'yes' }, []],
    [{ helped: 'not_asked' }, ['words']],
    [{ helped: 'not_asked', words: 'Flyttet' }, []],
    [{ source: 'child', helped: 'yes' }, ['child']],
    [{ source: 'service', helped: 'no' }, ['service']],
    [{ source: 'service', helped: 'not_asked', words: 'Ingen var med' }, []],
    [{ helped: 'yes', saidOn: undefined }, ['day']],
  ])('%o lacks %o', (traits, missing) => {
    expect(findMissing(form(traits))).toEqual(missing);
  });

  test('sends an answer with whose it is, and of one who was not asked only why', () => {
    expect(
      contentOf(form({ source: 'service', who: '7', helped: 'partly', useful: 'yes', words: ' Bra ' })),
    ).toMatchObject({ personId: null, serviceId: 7, helped: 'partly', adviceUseful: 'yes', words: 'Bra' });
    expect(contentOf(form({ helped: 'not_asked', useful: 'yes', words: 'Flyttet' }))).toMatchObject({
      helped: null,
      adviceUseful: null,
      words: 'Flyttet',
    });
  });

  test('what was stored comes back as it was', () => {
    const said = contentOf(form({ source: 'child', who: 'b', helped: 'unknown', words: 'Vet ikke' }));
    const stored = { ...said, id: 'a', personName: 'Barn', serviceName: null, byName: 'Ingrid', version: 1 };
    expect(contentOf(formOf(stored))).toEqual(said);
  });
});
