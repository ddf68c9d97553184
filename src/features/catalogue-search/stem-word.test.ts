import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stemWord } from './stem-word.ts';

describe('forms of one word have one stem', () => {
  test.each([
    ['barnehage barnehagen barnehager barnehagene barnehagar barnehagane'],
    ['skole skolen skoler skolene skule skulen skular skulane'],
    ['penger pengene pengar pengane'],
    ['hjem hjemmet heim heimen'],
    ['veiledning veiledningen veilede rettleiing rettleiinga rettleie'],
    ['mobbing mobbe mobber mobba mobbet'],
    ['trening trene trener trena'],
    ['gutt gutten gutter guttene gut gutar'],
    ['venn venner vennene ven vener'],
    ['lærer læreren lærere lærerne lærar læraren lærarar lærarane'],
    ['ensom ensomme ensomhet einsam einsame'],
    ['syk syke sjuk sjuke'],
    ['vold volden vald valden'],
    ['tilbud tilbudet tilbudene tilbod tilbodet'],
    ['tjeneste tjenesten tjenester teneste tenesta tenester'],
    ['flyktning flyktninger flyktningene flyktningar'],
    ['avlastning avlasting avlastninga'],
    ['utredning utrede utgreiing'],
    ['følelse følelser kjensle kjensler'],
    ['tann tenner tannen'],
    ['mor mora moren mødre mødrer mamma'],
    ['klær klærne klede'],
    ['leke leker leik leiker lek'],
    ['økonomi økonomien økonomisk økonomiske'],
    ['trygg trygge trygt'],
    ['husleie husleia husleige'],
    ['arbeidsløs arbeidsløse arbeidslaus'],
    ['sykepleier sykepleieren sjukepleiar sjukepleiaren'],
  ])('%s', (forms) => {
    const stems = forms.split(' ').map((form) => stemWord(form).stem);
    expect(new Set(stems)).toEqual(new Set([stems[0]]));
  });
});

test.each([
  ['lek', 'lekse'],
  ['barn', 'barnehage'],
  ['kurs', 'kur'],
  ['helse', 'hel'],
  ['far', 'fare'],
  ['sov', 'søvn'],
  ['bolig', 'bil'],
])('%s and %s are two words', (one, other) => {
  expect(stemWord(one).stem).not.toBe(stemWord(other).stem);
});

test('any word has a stem that is not empty, no longer than the longest rule makes it', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom(...'a b d e g h i l n o r s t u y æ ø å'.split(' ')),
        minLength: 1,
        maxLength: 40,
      }),
      (word) => {
        const { stem, bare } = stemWord(word);
        expect(stem.length).toBeGreaterThan(0);
        expect(bare.startsWith(stem)).toBe(true);
        expect(stem.length).toBeLessThanOrEqual(word.length * 2 + 20);
      },
    ),
  );
});
