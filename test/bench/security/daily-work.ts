import { EnquiryContent } from '../../../src/features/enquiries/enquiry.ts';
import { enquiry } from '../../kit/enquiry.ts';
import type { Ask } from '../sign-in.ts';

type Known = { enquiries: readonly string[]; families: readonly string[] };
type Stored = { id: string; version: number } & Record<string, unknown>;

/** One kind of work, asked for turn by turn as the one who is signed in. */
export type Work = (turn: number) => Promise<unknown>;

const ENQUIRIES = '/api/v1/enquiries';
const FAMILIES = '/api/v1/families';
const AT_ONCE = 100;

/** The newest enquiries that may be changed, and the newest families, so many of each. */
export async function findKnown(ask: Ask, enquiries: number): Promise<Known> {
  const found: string[] = [];
  let after = '';
  while (found.length < enquiries) {
    const page = await ask(
      'GET',
      `${ENQUIRIES}?kind=case&anonymous=false&limit=${String(AT_ONCE)}${after === '' ? '' : `&after=${after}`}`,
    );
    const { items, next } = JSON.parse(page) as { items: { id: string }[]; next: string | null };
    found.push(...items.map(({ id }) => id));
    if (next === null) break;
    after = encodeURIComponent(next);
  }
  const page = await ask('GET', `${FAMILIES}?limit=${String(AT_ONCE)}`);
  const { items } = JSON.parse(page) as { items: { id: string }[] };
  return { enquiries: found.slice(0, enquiries), families: items.map(({ id }) => id) };
}

/** What a team does all day; nobody else may change these enquiries meanwhile. */
export async function dailyWork(ask: Ask, { enquiries, families }: Known): Promise<Record<string, Work>> {
  const one = (ids: readonly string[], turn: number) => ids[turn % ids.length] ?? '';
  const edited = await readAll<Stored>(ask, ENQUIRIES, enquiries);
  const written = await readAll<{ id: string; persons: { id: string }[] }>(ask, FAMILIES, families);
  return {
    'list of enquiries': () => ask('GET', `${ENQUIRIES}?limit=50`),
    'list of families': () => ask('GET', `${FAMILIES}?limit=50`),
    'open an enquiry': (turn) => ask('GET', `${ENQUIRIES}/${one(enquiries, turn)}`),
    'open a family': (turn) => ask('GET', `${FAMILIES}/${one(families, turn)}`),
    'save an enquiry': async (turn) => {
      const place = turn % edited.length;
      const stored = edited[place];
      if (stored === undefined) throw new Error('there is no enquiry to save');
      const content = Object.fromEntries(
        Object.keys(EnquiryContent.shape).map((field) => [field, stored[field]]),
      );
      const note = `Snakket sammen igjen, gang nr. ${String(turn)}.`;
      const saved = await ask('PUT', `${ENQUIRIES}/${stored.id}`, {
        ...content,
        note,
        version: stored.version,
      });
      edited[place] = (JSON.parse(saved) as { enquiry: Stored }).enquiry;
    },
    'save a contribution': (turn) => {
      const family = written[turn % written.length];
      return ask('POST', `${FAMILIES}/${family?.id ?? ''}/contributions`, {
        persons: family?.persons.map(({ id }) => id),
        topics: ['economy'],
        occurredOn: '2026-01-15',
        text: 'Gikk gjennom budsjettet sammen og avtalte et nytt møte om to uker.',
      });
    },
    'register an enquiry': () => ask('POST', ENQUIRIES, enquiry()),
  };
}

async function readAll<T>(ask: Ask, url: string, ids: readonly string[]): Promise<T[]> {
  const found: T[] = [];
  for (const id of ids) found.push(JSON.parse(await ask('GET', `${url}/${id}`)) as T);
  return found;
}
