import { expect, test } from 'vitest';
import { entry } from '../../../test/kit/catalogue-entry.ts';
import type { Entry } from '../catalogue/entry.ts';
import { exportOnce } from './export-once.ts';
import type { OpenSource } from './open-origin.ts';

const entries = new Map<string, Entry>([['a', entry({ id: 'a', name: 'Leksehjelp', areas: ['fjell'] })]]);
const source = (seq: number, area = 'Fjell', of = entries): OpenSource => ({
  catalogue: { municipalityId: 1, entries: of, seq, changedSince: () => null },
  origin: { code: '3301', name: 'Drammen', areas: new Map([['fjell', area]]) },
});

test('all who ask for the same have the same file, written once', async () => {
  const asked = [exportOnce(source(1), 'hsds'), exportOnce(source(1), 'hsds')];
  expect(asked[0]).toBe(asked[1]);
  expect((await exportOnce(source(1), 'hsds')).toString()).toContain('Leksehjelp');
  expect((await exportOnce(source(1), 'csv')).toString()).toMatch(/^\uFEFF?id;/u);
});

test('what is changed, called otherwise, or another’s is another file', async () => {
  const first = await exportOnce(source(1), 'hsds');
  entries.set('b', entry({ id: 'b', name: 'Turlag' }));
  expect((await exportOnce(source(2), 'hsds')).toString()).toContain('Turlag');
  expect((await exportOnce(source(2, 'Åssida'), 'hsds')).toString()).toContain('Åssida');
  expect((await exportOnce(source(2, 'Fjell', new Map()), 'hsds')).toString().trim()).toBe(
    '[\n\n]'.replace('\n\n', '\n'),
  );
  expect(first.toString()).not.toContain('Turlag');
});

test.each(['csv', 'xlsx', 'hsds'] as const)(
  'others have their turn while a large catalogue is written as %s',
  { timeout: 60_000 },
  async (format) => {
    const [one] = entries.values();
    const many = new Map(
      Array.from({ length: 3000 }, (_, at): [string, Entry] => [
        `m-${String(at)}`,
        entry({ ...one, id: `m-${String(at)}`, description: 'Ord om tilbudet. '.repeat(20) }),
      ]),
    );
    const file = exportOnce(source(1, 'Fjell', many), format);
    let turns = 0;
    const count = setInterval(() => (turns += 1), 1);
    try {
      await file;
    } finally {
      clearInterval(count);
    }
    expect(turns).toBeGreaterThan(10);
  },
);
