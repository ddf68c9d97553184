import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { EntryContent } from './entry.ts';
import { readExampleCatalogue, type ExampleCatalogue } from './example-catalogue.ts';
import { checkContent, placesOf } from './entry-rules.ts';

const SOURCES = new URL('../../../../shared/', import.meta.url);
const hasSources = existsSync(new URL('data/facts/catalogue.json', SOURCES));
if (!hasSources) process.stderr.write('The sources are not here: the example is not held against them\n');

let example: ExampleCatalogue;
let entries: Map<string, EntryContent>;
beforeAll(async () => {
  example = await readExampleCatalogue();
  entries = new Map(example.entries.map(({ id, content }) => [id, content]));
});
const idsOf = (wanted: (content: EntryContent, id: string) => boolean) =>
  [...entries].filter(([id, content]) => wanted(content, id)).map(([id]) => id);
const groupOf = (id: string) => entries.get(id)?.variantOf ?? id;
const isForFamilies = ({ audiences, elsewhere }: EntryContent) =>
  elsewhere === null && audiences.some((who) => who !== 'staff');

describe.runIf(hasSources)('the example has all that its sources tell', () => {
  type Fact = Pick<EntryContent, 'name' | 'service' | 'level' | 'phases' | 'partners' | 'status'> & {
    id: string;
    wishes: string | null;
    partOf?: string;
  };
  const read = <T>(name: string) =>
    JSON.parse(readFileSync(new URL(`data/facts/${name}.json`, SOURCES), 'utf8')) as T[];

  test('every measure with its id, and what it says in so many words', () => {
    const facts = read<Fact>('catalogue');
    expect(facts).toHaveLength(350);
    for (const { id, name, service, level, phases, partners, status, wishes, partOf = null } of facts) {
      expect({ id, ...entries.get(id) }).toMatchObject({
        ...{ id, name, service, level, phases, partners, status, partOf },
        ...(wishes !== null && { wishes: expect.any(String) as string }),
      });
      expect(entries.get(service)?.kind).toBe('service');
    }
  });

  test('every service and organisation, with its sector', () => {
    for (const { id, name, kind } of read<{ id: string; name: string; kind: string }>('services'))
      expect({ id, ...entries.get(id) }).toMatchObject({ id, name, kind: 'service', sector: kind });
  });

  test('every programme and every way of meeting, found by its name', () => {
    const plain = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\d]+/gu, ' ');
    const names = [...entries.values()].flatMap(({ name, aliases }) => [name, ...aliases].map(plain));
    const missing = read<{ name: string; kind: string; who: string }>('programmes')
      .filter(({ kind, who }) => /^(?:programme|meeting_structure)$/.test(kind) && !who.startsWith('Ikke'))
      .map(({ name }) => name)
      .filter(
        (name) => !name.split(/[(/]/u).some((part) => names.some((own) => own.includes(plain(part).trim()))),
      );
    expect(missing).toEqual([]);
  });

  test('every law', () => {
    const rows = read<{ service: string; perspective: string; level: string | null }>('laws');
    const told = ({ service, perspective, level }: (typeof rows)[number]) =>
      [service === 'kommunen' ? 'drammen-kommune' : service, perspective, level].join(' ');
    expect(example.laws.map(told)).toEqual(rows.map(told));
  });

  test('in words of its own', () => {
    const words = (text: string) => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
    const runs = (text: string) => {
      const all = words(text);
      return all.slice(6).map((_word, at) => all.slice(at, at + 7).join(' '));
    };
    const seeds = new URL('seeds/', SOURCES);
    const sources = readdirSync(seeds).map((name) => readFileSync(new URL(name, seeds), 'utf8'));
    const facts = ['catalogue', 'services', 'laws', 'programmes'].flatMap((name) =>
      read<Record<string, unknown>>(name).flatMap((fact) =>
        [fact['summary'], fact['description'], fact['meaning'], fact['whatItDoes'], fact['wishes']].filter(
          (text) => typeof text === 'string',
        ),
      ),
    );
    const taken = new Set([...sources, ...facts].flatMap(runs));
    // A name is what it is; the rest is said anew.
    const said = [...entries].flatMap(([id, content]) =>
      [content.summary, content.description, content.situation, content.statusWords, content.wishes].map(
        (text) => [id, text ?? ''] as const,
      ),
    );
    const copied = [...said, ...example.laws.map(({ id, meaning }) => [id, meaning] as const)].filter(
      ([, text]) => runs(text).some((run) => taken.has(run)),
    );
    expect(copied).toEqual([]);
  });
});

test('every entry stands beside the others as an entry must', () => {
  const areas = new Set([...entries.values()].flatMap(({ areas: own }) => own));
  const known = { entries: placesOf(example.entries), areas };
  expect(example.entries.flatMap(({ id, content }) => checkContent(id, content, known))).toEqual([]);
});

test('where the sources point to, there are addresses', () => {
  for (const id of ['friskus', 'aktiv-kommune', 'tilskuddsportalen'])
    expect(entries.get(id)).toMatchObject({
      kind: 'pointer',
      url: expect.stringMatching(/^https:/) as string,
    });
  expect(entries.get('prog-utstyrsbaser')?.kind).toBe('pointer');
});

test("other municipalities' ideas are told as such", () => {
  expect(idsOf(({ elsewhere, kind }) => elsewhere !== null && kind !== 'service').toSorted()).toEqual(
    [
      ...['asker-velferdslab', 'barnehjernevernet', 'faerdermodellen', 'familiekoordinator'],
      ...['nye-monstre-trygg-oppvekst', 'sjumilssteget', 'smart-oppvekst', 'steinsakspapir'],
      'tverrfaglige-moter-gjovik',
    ].toSorted(),
  );
});

test('one measure is one, whoever gives it and at whatever level', () => {
  const named = Map.groupBy(
    [...entries].filter(([, { kind }]) => kind !== 'service'),
    ([, { name }]) => name.toLowerCase(),
  );
  const apart = [...named].filter(([, same]) => new Set(same.map(([id]) => groupOf(id))).size > 1);
  expect(apart.map(([name]) => name)).toEqual([]);
  expect(groupOf('sfo-handlingsplan-for-trygt-og-godt-skolemiljo-i-sfo-universal')).toBe(
    'skole-kommunal-handlingsplan-for-trygt-og-godt-skolemiljo-universal',
  );
  expect(groupOf('ppt-arena-4-moter-indicated')).toBe(groupOf('familieteam-arena-4-samarbeid-indicated'));
});

describe('a family that reads it', () => {
  test('learns how to get in and whom to ask', () => {
    const { waysIn, contact } = {
      waysIn: idsOf((content) => isForFamilies(content) && content.waysIn.length === 0),
      contact: idsOf((content) => isForFamilies(content) && content.contactWords === null),
    };
    expect({ waysIn, contact }).toEqual({ waysIn: [], contact: [] });
  });

  test('learns what it costs, or is told to ask, and what helps who cannot pay', () => {
    const silent = idsOf(
      (content) => isForFamilies(content) && content.cost === 'unknown' && content.costWords === null,
    );
    const helpless = idsOf(
      ({ cost, costHelp }) => (cost === 'paid' || cost === 'reduced') && costHelp === null,
    );
    expect({ silent, helpless }).toEqual({ silent: [], helpless: [] });
  });

  test('calls nobody by mistake: the numbers are public bodies and lines', () => {
    const known = ['02800', '116 006', '116 111', '116 117', '32 04 00 00', '55 55 33 33'];
    const said = example.entries.flatMap(
      ({ content: { summary, description, wayInWords, contactWords, phone } }) =>
        [summary, description, wayInWords, contactWords, phone].flatMap(
          (text) => text?.match(/\+?\b(?:\d{2} \d{2} \d{2} \d{2}|\d{3} \d{3}|\d{8}|0\d{4})\b/g) ?? [],
        ),
    );
    expect([...new Set(said)].toSorted()).toEqual(known);
  });

  test('reads it in both written forms', () => {
    const bokmal =
      /(?<!\p{L})(?:ikke|jeg|hvem|hva|hvor|hvordan|noen|noe|fra|mye|flere|uke[nr]?|skole\p{L}*|tjenest\p{L}*|tilbud(?:et)?|sammen|hjemme|penger|veiled\p{L}*|kommer|trenger|gjør|blitt? til)(?!\p{L})/iu;
    const missing = idsOf(
      ({ summaryNn, description, descriptionNn }) =>
        summaryNn === null || (description !== null && descriptionNn === null),
    );
    const wrong = example.entries.flatMap(({ id, content: { summaryNn, descriptionNn } }) =>
      [summaryNn, descriptionNn].some((text) => text !== null && bokmal.test(text)) ? [id] : [],
    );
    expect({ missing, wrong }).toEqual({ missing: [], wrong: [] });
  });
});
