import type pg from 'pg';
import { EntryContent, LEVELS, LIFE_AREAS, PHASES, type Entry } from '../../src/features/catalogue/entry.ts';

const FIRST =
  `barne ungdoms foreldre familie skole fritids helse gjelds bolig norsk sommer leirskole kultur idretts mat
  klær strøm sorg angst søvn språk lese regne tur svømme sykkel musikk dans teater jobb praksis lønns ferie vinter høst
  natt dag kvelds morgen bydels nabo venne søsken mor far bestemor tann syns hørsels rus gråte latter mestrings trivsels
  nærværs fraværs mobbe konflikt vold krise nød akutt varsel melde støtte tolke flyktning innvandrer bosettings data
  nett spill film bok eventyr tegne male snekker hage dyr ride fiske skog sjø fjell`.split(/\s+/u);
const LAST =
  `hjelp kurs gruppe kontakt tilbud samtale veiledning rådgivning oppfølging tjeneste møte kafe leir klubb skole lag
  verksted trening støtte fond stønad lån plass team program plan kartlegging observasjon konsultasjon behandling terapi
  opplæring mestring arena torg senter base utlån formidling avlastning ordning telefon vakt mottak stasjon besøk dag uke
  kveld prosjekt nettverk forum råd utvalg`.split(/\s+/u);
/** Words that no list has, so that there are as many as in what people write. */
const MADE = [
  'b',
  'd',
  'f',
  'g',
  'k',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  't',
  'v',
  'br',
  'kl',
  'sk',
  'st',
  'tr',
].flatMap((first) =>
  ['a', 'e', 'i', 'o', 'u', 'ø'].flatMap((vowel) =>
    ['k', 'l', 'm', 'n', 'p', 'rt', 'st', 'v'].map((last) => first + vowel + last),
  ),
);
const BETWEEN = 'for med og til ved på av om i hos'.split(' ');

/** Numbers that look thrown, and are the same every time. */
function makeDice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** Contents of the catalogue's kind, no two alike: one service to twenty measures. */
export function* makeContents(count: number): Iterable<{ id: string; content: EntryContent }> {
  const dice = makeDice(7);
  const pick = <T>(from: readonly T[]): T => from[dice(from.length)] as T;
  const word = () => {
    const kind = dice(20);
    if (kind === 0) return pick(LAST);
    if (kind < 8) return pick(MADE);
    return kind < 14 ? pick(FIRST) + pick(LAST) : pick(MADE) + pick(LAST);
  };
  const text = (length: number) =>
    Array.from({ length }, (_, at) => (at % 3 === 2 ? pick(BETWEEN) : word())).join(' ');
  let service = '';
  for (let at = 0; at < count; at++) {
    const isService = at % 20 === 0;
    const id = `e-${String(at)}`;
    if (isService) service = id;
    const name = `${word()} ${pick(BETWEEN)} ${word()}`;
    const ageFrom = dice(3) === 0 ? dice(15) : null;
    yield {
      id,
      content: EntryContent.parse({
        kind: isService ? 'service' : 'measure',
        name: name.charAt(0).toUpperCase() + name.slice(1),
        service,
        sector: isService ? 'municipal' : null,
        level: isService ? null : pick(LEVELS),
        phases: [pick(PHASES)],
        keywords: Array.from({ length: 12 }, () => (dice(3) === 0 ? text(3) : word())),
        summary: text(24),
        description: text(40),
        lifeAreas: [pick(LIFE_AREAS)],
        ageFrom,
        ageTo: ageFrom === null ? null : ageFrom + 1 + dice(10),
        cost: pick(['free', 'unknown', 'paid'] as const),
        variantOf: at % 20 === 18 || at % 20 === 19 ? `e-${String(at - (at % 20) + 17)}` : null,
      }),
    };
  }
}

/** As a process would have it. */
export function asEntry({ id, content }: { id: string; content: EntryContent }): Entry {
  const days = { confirmedOn: null, confirmedAs: null, confirmBy: '2100-01-01', changedOn: '2026-01-01' };
  return { ...content, id, version: 1, ...days };
}

/** What people write: a word, a form of one, a misspelling, a beginning, a whole question. */
export function makeQuestions(count: number): string[] {
  const dice = makeDice(11);
  const pick = <T>(from: readonly T[]): T => from[dice(from.length)] as T;
  const compound = () => (dice(2) === 0 ? pick(FIRST) : pick(MADE)) + pick(LAST);
  const misspelt = (word: string) => {
    const at = 2 + dice(Math.max(1, word.length - 4));
    return word.slice(0, at) + word.slice(at + 1);
  };
  const shapes = [
    () => (dice(3) === 0 ? pick(LAST) : pick(MADE)),
    compound,
    () => `${compound()}ene`,
    () => misspelt(compound()),
    () => compound().slice(0, 4 + dice(5)),
    () => `${compound()} ${pick(BETWEEN)} ${pick(LAST)}`,
    () => `hvor kan jeg få ${compound()} til sønnen min på ${String(1 + dice(17))} år`,
    () => `vi har ikke råd til ${compound()} og ${pick(FIRST)}`,
  ];
  return Array.from({ length: count }, (_, at) => (shapes[at % shapes.length] as () => string)());
}

/** As many misspelt words as there is room for in one question: the costliest that can be asked. */
export function makeMisspelt(count: number): string[] {
  const dice = makeDice(13);
  const pick = <T>(from: readonly T[]): T => from[dice(from.length)] as T;
  const word = () => {
    const right = pick(FIRST) + pick(LAST);
    const at = 1 + dice(right.length - 2);
    return `${right.slice(0, at)}${pick(MADE).charAt(0)}${right.slice(at + 1)}`;
  };
  const text = () => Array.from({ length: 20 }, word).join(' ').slice(0, 200);
  return Array.from({ length: count }, text);
}

const BATCH = 2000;

export async function fillCatalogue(owner: pg.Client, municipalityId: number, count: number): Promise<void> {
  const insert = (rows: readonly unknown[]) =>
    owner.query(
      `insert into catalogue_entry (municipality_id, id, content, changed_at, changed_how)
       select $1, row ->> 'id', row -> 'content', now(), 'imported' from jsonb_array_elements($2::jsonb) row`,
      [municipalityId, JSON.stringify(rows)],
    );
  await owner.query('begin');
  let rows: unknown[] = [];
  for (const one of makeContents(count)) {
    rows.push(one);
    if (rows.length < BATCH) continue;
    await insert(rows);
    rows = [];
  }
  if (rows.length > 0) await insert(rows);
  await owner.query('commit');
}
