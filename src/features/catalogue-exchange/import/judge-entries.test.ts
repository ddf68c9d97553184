import { describe, expect, test } from 'vitest';
import { EntryContent } from '../../catalogue/entry.ts';
import { catalogueWords } from '../../catalogue/messages/catalogue-words.ts';
import { LANGUAGES } from '../../../shared/language.ts';
import { isFileProblem } from './file-row.ts';
import { judgeEntries } from './judge-entries.ts';
import type { StandingEntry } from './name-entries.ts';
import { problemText } from './problem-text.ts';
import { readImportFile } from './read-import-file.ts';

const entry = (id: string, more: Partial<EntryContent>, state: StandingEntry['state'] = 'published') => ({
  id,
  state,
  content: EntryContent.parse({ kind: 'measure', name: id, service: 'nav', summary: id, ...more }),
});
const NAV = entry('nav', { kind: 'service', name: 'NAV Drammen', aliases: ['NAV'] });
const STANDING: StandingEntry[] = [
  NAV,
  entry('course', { level: 'universal', phone: '32 04 00 00' }),
  entry('course-2', { variantOf: 'course' }),
  entry('gone', {}, 'withdrawn'),
];
const HEADER = 'id;name;kind;service;level;phases;summary;url;ageFrom;ageTo;variantOf;partOf;areas';

async function judge(lines: readonly string[], header = HEADER, standing = STANDING) {
  const file = await readImportFile(Buffer.from([header, ...lines].join('\n')));
  if (isFileProblem(file)) throw new Error(file.fileProblem);
  return judgeEntries(file.entries, standing, new Set(['stromso']));
}
async function problemsOf(lines: readonly string[], header?: string) {
  const { rejected } = await judge(lines, header);
  return rejected.map(({ line, problems }) => [
    line,
    ...problems.map(({ field, code }) => `${field ?? ''}:${code}`),
  ]);
}

describe('what is wrong with a row is told, and what is right is taken', () => {
  test.each([
    ['an unknown level', 'a;A;measure;nav;halfway;;s', ['level:not_one_of']],
    ['an unknown phase', 'a;A;measure;nav;;prevent | soon;s', ['phases:not_one_of']],
    ['an unknown kind', 'a;A;thing;nav;;;s', ['kind:not_one_of']],
    ['no kind', 'a;A;;nav;;;s', ['kind:value_missing']],
    ['an unknown service', 'a;A;measure;nobody;;;s', ['service:service_not_in_catalogue']],
    ['a service that is no service', 'a;A;measure;course;;;s', ['service:service_not_in_catalogue']],
    ['no service', 'a;A;measure;;;;s', ['service:value_missing']],
    ['no name and no summary', 'a;;measure;nav', ['name:value_missing', 'summary:value_missing']],
    ['an id of other signs', 'A b;A;measure;nav;;;s', ['id:id_bad']],
    ['the address of a page', 'hjelp;A;measure;nav;;;s', ['id:id_of_page']],
    ['a link that runs', 'a;A;measure;nav;;;s;javascript:alert(1)', ['url:not_web_address']],
    ['a link to a file', 'a;A;measure;nav;;;s;file:///etc/passwd', ['url:not_web_address']],
    ['an age beyond', 'a;A;measure;nav;;;s;;5;121', ['ageTo:not_age']],
    ['an age in words', 'a;A;measure;nav;;;s;;five', ['ageFrom:not_age']],
    ['ages turned', 'a;A;measure;nav;;;s;;9;8', ['ageTo:ages_turned']],
    ['an area of nowhere', 'a;A;measure;nav;;;s;;;;;;mars', ['areas:area_unknown']],
    ['a variant of nothing', 'a;A;measure;nav;;;s;;;;nothing', ['variantOf:variant_unknown']],
    ['a variant of a variant', 'a;A;measure;nav;;;s;;;;course-2', ['variantOf:variant_of_variant']],
    ['a variant of itself', 'a;A;measure;nav;;;s;;;;a', ['variantOf:variant_of_itself']],
    ['a part of nothing', 'a;A;measure;nav;;;s;;;;;nothing', ['partOf:part_unknown']],
    ['a level on a service', 'a;A;service;a;universal;;s', ['level:level_of_service']],
    ['the same phase twice', 'a;A;measure;nav;;prevent | prevent;s', ['phases:twice']],
    ['a text beyond', `a;A;measure;nav;;;${'x'.repeat(601)}`, ['summary:too_long']],
    ['a quote out of place', 'a;"A;measure;nav', [':row_quotes']],
    ['more cells than headers', 'a;A;measure;nav;;;s;;;;;;;more', [':row_ragged']],
    [
      'a giver that becomes a measure',
      'nav;NAV;measure;nav;;;s',
      ['service:service_not_in_catalogue', 'kind:service_still_gives'],
    ],
  ])('%s', async (_what, line, problems) => {
    const { taken, rejected } = await judge([line, 'fine;Fine;measure;nav;;;s']);
    expect(
      rejected.map((row) => [row.line, ...row.problems.map(({ field, code }) => `${field ?? ''}:${code}`)]),
    ).toEqual([[2, ...problems]]);
    expect(taken).toMatchObject([{ id: 'fine', kind: 'fresh' }]);
  });

  test('circles within the file, and with what stands', async () => {
    const row = (id: string, variantOf: string, partOf: string) =>
      `${id};A;measure;nav;;;s;;;;${variantOf};${partOf}`;
    expect(await problemsOf([row('a', 'b', ''), row('b', 'a', '')])).toEqual([
      [2, 'variantOf:variant_of_variant'],
      [3, 'variantOf:variant_of_variant'],
    ]);
    expect(await problemsOf([row('a', '', 'b'), row('b', '', 'c'), row('c', '', 'a')])).toEqual([
      [2, 'partOf:part_in_circle'],
      [3, 'partOf:part_in_circle'],
      [4, 'partOf:part_in_circle'],
    ]);
    expect(await problemsOf([row('course', 'course-2', '')])).toEqual([[2, 'variantOf:variant_of_variant']]);
  });

  test('an id twice is told with the other line', async () => {
    const { taken, rejected } = await judge(['a;A;measure;nav;;;s', 'a;B;measure;nav;;;s']);
    expect(taken).toMatchObject([{ line: 2, id: 'a' }]);
    expect(rejected).toMatchObject([{ line: 3, problems: [{ code: 'id_twice', details: { line: 2 } }] }]);
  });

  test('an id that is the address of a page is left to what has it already, and never made', async () => {
    const row = 'hjelp;Hjelp;service;hjelp;;;s';
    const standing = [entry('hjelp', { kind: 'service', name: 'Hjelp', service: 'hjelp' })];
    expect((await judge([row])).rejected).toMatchObject([{ problems: [{ code: 'id_of_page' }] }]);
    expect((await judge([row], HEADER, standing)).taken).toMatchObject([{ id: 'hjelp', kind: 'changed' }]);
    const made = await judge([';Hjelp;service;;;;s']);
    expect(made.taken).toMatchObject([{ id: 'hjelp-2', content: { service: 'hjelp-2' } }]);
  });

  test('what names a rejected row is rejected too, however long the chain', async () => {
    const rows = Array.from(
      { length: 300 },
      (_, i) => `p-${String(i)};P;measure;nav;;;s;;;;;p-${String(i + 1)}`,
    );
    const { taken, rejected } = await judge([
      ...rows,
      'p-300;P;measure;nobody;;;s',
      'fine;F;measure;nav;;;s',
    ]);
    expect([taken.map(({ id }) => id), rejected.length]).toEqual([['fine'], 301]);
  });

  test('half a sign in JSON is told by its row, and keeps nothing else out', async () => {
    const service = (name: string, description: string) => ({
      ...{ id: name, name, description, status: 'active', organization: { name: 'NAV Drammen' } },
    });
    const file = await readImportFile(
      Buffer.from(JSON.stringify([service('a\ud800b', 'd'), service('b', 'x\udc00'), service('c', 'd')])),
    );
    if (isFileProblem(file)) throw new Error(file.fileProblem);
    const { taken, rejected } = await judgeEntries(file.entries, STANDING, new Set());
    expect(rejected.map(({ line, problems }) => [line, problems.map(({ code }) => code)])).toEqual([
      [1, ['bad_text']],
      [2, ['bad_text']],
    ]);
    expect(taken.map(({ name }) => name)).toContain('c');
  });

  test('scripts and formulas are text', async () => {
    const { taken } = await judge([
      'a;<script>alert(1)</script>;measure;nav;;;"=1+1"',
      "b;B;measure;nav;;;'=1+1",
    ]);
    expect(taken.map(({ content }) => [content.name, content.summary])).toEqual([
      ['<script>alert(1)</script>', '=1+1'],
      ['B', '=1+1'],
    ]);
  });
});

describe('an id that is made of a name', () => {
  const header = 'name;kind;service;summary';

  test('without a name there is none, and nothing that stands is changed', async () => {
    const { taken, rejected } = await judge([';service;nav;Overtaken', ';measure;nav;s'], header);
    expect(taken).toEqual([]);
    expect(rejected).toMatchObject([
      { line: 2, problems: [{ field: 'name', code: 'value_missing' }] },
      { line: 3, problems: [{ field: 'name', code: 'value_missing' }] },
    ]);
  });

  test('what stands there and is something else is left alone', async () => {
    const rows = ['نادي;offer;nav;s', '日本語;offer;nav;s'];
    const first = await judge(rows, header);
    expect(first.taken.map(({ id, kind }) => [id, kind])).toEqual([
      ['nav-2', 'fresh'],
      ['nav-3', 'fresh'],
    ]);
    const taken = first.taken.map(({ id, content }) => ({ id, content, state: 'published' as const }));
    const again = await judge(rows.toReversed(), header, [...STANDING, ...taken]);
    expect(again.taken.map(({ id, kind }) => [id, kind])).toEqual([
      ['nav-3', 'same'],
      ['nav-2', 'same'],
    ]);
  });

  test('a service that names another as its own takes nothing from it', async () => {
    const { taken, rejected } = await judge(['Annet;service;nav;s'], header);
    expect(taken).toEqual([]);
    expect(rejected).toMatchObject([{ line: 2, problems: [{ code: 'service_gives_itself' }] }]);
  });

  test('what is called something else here by now is still the same', async () => {
    const renamed = entry('nav-kafe', { name: 'Åpen kafé', summary: 's', kind: 'offer' });
    const { taken } = await judge(['Kafé;offer;nav;s'], header, [...STANDING, renamed]);
    expect(taken).toMatchObject([{ id: 'nav-kafe', kind: 'changed', fields: ['name'] }]);
  });

  test('the same row twice is told, and one that has the id written is the same', async () => {
    const { rejected } = await judge(
      ['nav-kafe;Kafé;offer;nav;s', ';Kafé;offer;nav;s', ';KAFÉ;offer;NAV Drammen;s'],
      'id;name;kind;service;summary',
    );
    expect(rejected).toMatchObject([
      { line: 3, problems: [{ code: 'id_twice' }] },
      { line: 4, problems: [{ code: 'id_twice' }] },
    ]);
  });

  test('ten thousand names of other letters are named quickly', async () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => `${String.fromCodePoint(0x4e00 + i)};offer;nav;s`);
    const begun = Date.now();
    expect((await judge(rows, header)).taken.length).toBe(10_000);
    expect(Date.now() - begun).toBeLessThan(20_000);
  });

  test('a service may be its own by name', async () => {
    const { taken } = await judge(['Røde Kors;service;røde kors;s', 'Kafé;offer;Røde Kors;s'], header);
    expect(taken.map(({ id, content }) => [id, content.service])).toEqual([
      ['rode-kors', 'rode-kors'],
      ['rode-kors-kafe', 'rode-kors'],
    ]);
  });
});

describe('cells as people write them', () => {
  const header = 'name;kind;service;level;phases;aliases;summary';

  test('line breaks, lists with commas, words in other forms', async () => {
    const { taken, rejected } = await judge(
      ['A;Tilbud;nav;universell;"Forebygge, følge opp";"en, og to\ntre";"kort\n om"'],
      header,
    );
    expect(rejected).toEqual([]);
    expect(taken).toMatchObject([
      {
        content: {
          ...{ level: 'universal', phases: ['prevent', 'followUp'] },
          ...{ aliases: ['en, og to', 'tre'], summary: 'kort om' },
        },
      },
    ]);
  });

  test('no word of a value has a sign that stands between values', () => {
    for (const language of LANGUAGES)
      for (const list of Object.values(catalogueWords(language)))
        for (const word of Object.values(list)) expect(word).not.toMatch(/[,;|]/u);
  });

  test('an address without its scheme', async () => {
    const { taken } = await judge(['A;offer;nav;s;www.eksempel.no/a'], 'name;kind;service;summary;url');
    expect(taken).toMatchObject([{ content: { url: 'https://www.eksempel.no/a' } }]);
  });

  test('languages by name and by longer codes, parts that nobody knows', async () => {
    const { taken, rejected } = await judge(
      ['A;offer;nav;s;Norsk, arabisk, Somali, swe;', 'B;offer;nav;s;xx;Ny bydel'],
      'name;kind;service;summary;languages;areas',
    );
    expect(taken).toMatchObject([{ content: { languages: ['no', 'ar', 'so', 'sv'] } }]);
    expect(rejected).toMatchObject([{ line: 3, problems: [{ field: 'areas', code: 'not_area' }] }]);
  });

  test('what a row names and nobody knows is told by what it wrote', async () => {
    const { rejected } = await judge(['A;offer;Ukjent lag;;;;s'], header);
    const [problem] = rejected[0]?.problems ?? [];
    expect(problem && problemText('en', problem)).toContain('"Ukjent lag" is no service');
  });

  test('a value that is none is told with those that are, in words', async () => {
    const { rejected } = await judge(['A;offer;nav;halvveis;;;s'], header);
    const [problem] = rejected[0]?.problems ?? [];
    expect(problem && problemText('nb', problem)).toBe(
      '«halvveis» er ikke en av verdiene. De er: Universelt (universal), Selektert (selective), Indikert (indicated).',
    );
  });

  test('a row too long is told how much', async () => {
    const { rejected } = await judge(['A;offer;nav;;;;s;mer'], header);
    const [problem] = rejected[0]?.problems ?? [];
    expect(problem && problemText('nb', problem)).toContain('8 celler der overskriften har 7');
  });
});

describe('what a file leaves out', () => {
  test('a column that is not there leaves the field; a blank cell empties it', async () => {
    const kept = await judge(['course;Kurset'], 'id;name');
    expect(kept.taken).toMatchObject([
      {
        kind: 'changed',
        fields: ['name'],
        content: { name: 'Kurset', phone: '32 04 00 00', level: 'universal' },
      },
    ]);
    const emptied = await judge(['course;;'], 'id;phone;name');
    expect(emptied.taken).toMatchObject([{ fields: ['phone'], content: { name: 'course', phone: null } }]);
  });

  test('without an id it is made of service, name and level, the same the second time', async () => {
    const header = 'name;kind;service;level;summary';
    const line = 'Leksehjelp;Tiltak;nav drammen;Universelt;Hjelp';
    const first = await judge([line], header);
    expect(first.taken).toMatchObject([
      { id: 'nav-leksehjelp-universal', kind: 'fresh', content: { service: 'nav' } },
    ]);
    const taken = first.taken.map(({ id, content }) => ({ id, content, state: 'published' as const }));
    expect((await judge([line], header, [...STANDING, ...taken])).taken).toMatchObject([{ kind: 'same' }]);
  });

  test('a service of the same file counts, wherever it stands in it', async () => {
    const header = 'name;kind;service;summary';
    const { taken, rejected } = await judge(['Kafé;offer;Ny forening;s', 'Ny forening;service;;s'], header);
    expect(rejected).toEqual([]);
    expect(taken.map(({ id, content }) => [id, content.service])).toEqual([
      ['ny-forening-kafe', 'ny-forening'],
      ['ny-forening', 'ny-forening'],
    ]);
  });

  test('what is withdrawn comes back', async () => {
    expect((await judge(['gone;gone'], 'id;name')).taken).toMatchObject([
      { kind: 'changed', fields: ['state'] },
    ]);
  });
});
