import fc from 'fast-check';
import {
  AUDIENCES,
  COSTS,
  ENTRY_KINDS,
  ENTRY_STATUSES,
  EVALUATED,
  EntryContent,
  LEVELS,
  LIFE_AREAS,
  PHASES,
  SECTORS,
  WAYS_IN,
} from '../../src/features/catalogue/entry.ts';
import { PAGE_ADDRESSES } from '../../src/features/catalogue/entry-id.ts';

/** Signs that have a meaning somewhere on the way out and in. */
const HOSTILE = fc.constantFrom(
  '=1+1',
  '+47',
  '-x',
  '@a',
  "'=1",
  "''=x",
  'a | b',
  'a|b',
  'a\\|b',
  '\\',
  '|',
  ';',
  ',',
  '"',
  'a"b;c',
  '_x000A_',
  '<script>alert(1)</script>',
  '&amp;',
  'null',
  'valueOf',
  '__proto__',
  'true',
  '0',
  'Å ære',
  '\u{1F46A}',
  'ja',
  'universal',
  'Universelt',
  '  x  y',
);
const words = (most: number) =>
  fc
    .oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), HOSTILE, fc.string({ maxLength: 30 }))
    .map((text) => text.trim().slice(0, most).trim());
const line = (most: number) => words(most).filter((text) => EntryContent.shape.name.safeParse(text).success);
const prose = fc.oneof(
  line(600),
  fc
    .tuple(line(500), line(500), fc.constantFrom('\n', '\n\n', '\t', '\n='))
    .map(([a, b, between]) => a + between + b),
);
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const several = (most: number) => fc.array(line(most), { maxLength: 4 });
const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 4 });
const id = fc
  .stringMatching(/^[a-z0-9]{1,8}(?:-[a-z0-9]{1,8}){0,3}$/u)
  .filter((one) => !PAGE_ADDRESSES.has(one));
const web = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom('https://x.no/å?q=[a]|b#c#d', 'http://blåbær.no', 'https://x.no/%zz^`{}', 'HTTPS://X.NO'),
);
const age = fc.integer({ min: 0, max: 120 });

/** Any content that the catalogue takes, with text that is hard on files. */
export const arbitraryContent: fc.Arbitrary<EntryContent> = fc
  .record({
    kind: fc.constantFrom(...ENTRY_KINDS),
    name: line(200),
    service: id,
    sector: maybe(fc.constantFrom(...SECTORS)),
    level: maybe(fc.constantFrom(...LEVELS)),
    phases: some(PHASES),
    aliases: several(120),
    keywords: several(80),
    summary: line(600),
    summaryNn: maybe(line(600)),
    description: maybe(prose),
    descriptionNn: maybe(prose),
    audiences: some(AUDIENCES),
    situation: maybe(line(500)),
    ageFrom: maybe(age),
    ageTo: maybe(age),
    lifeAreas: some(LIFE_AREAS),
    partners: several(160),
    areas: some(['stromso', 'konnerud', 'a_b']),
    place: maybe(line(200)),
    address: maybe(line(300)),
    when: maybe(line(500)),
    cost: fc.constantFrom(...COSTS),
    costWords: maybe(line(500)),
    costHelp: maybe(line(500)),
    languages: some(['nb', 'so', 'ar', 'xx']),
    interpreter: fc.boolean(),
    waysIn: some(WAYS_IN),
    wayInWords: maybe(line(1000)),
    contactWords: maybe(line(300)),
    phone: maybe(fc.constantFrom('32 04 00 00', '+47 32040000', '116117')),
    email: maybe(fc.constantFrom('a@b.no', "o'b+c@x-y.example", 'post@sub.kommune.no')),
    url: maybe(web),
    legalBasis: several(200),
    evaluated: fc.constantFrom(...EVALUATED),
    evaluationWords: maybe(line(1000)),
    status: fc.constantFrom(...ENTRY_STATUSES),
    statusWords: maybe(line(500)),
    wishes: maybe(line(1000)),
    variantOf: maybe(id),
    partOf: maybe(id),
    elsewhere: maybe(line(100)),
    source: maybe(line(300)),
  })
  .map((content) => (content.kind === 'service' ? { ...content, level: null } : { ...content, sector: null }))
  .map((content) =>
    content.ageFrom !== null && content.ageTo !== null && content.ageFrom > content.ageTo
      ? { ...content, ageFrom: content.ageTo, ageTo: content.ageFrom }
      : content,
  )
  .map((content) => EntryContent.safeParse(content))
  .filter((read) => read.success)
  .map(({ data }) => data);
