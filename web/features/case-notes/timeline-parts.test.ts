import { describe, expect, test } from 'vitest';
import { TimelineRequest, type TimelineEntry } from '../../../src/features/case-notes/timeline.ts';
import { caseNotes } from '../../messages/nb/case-notes.ts';
import { addFiles } from './chosen-files.ts';
import { describeSize } from './file-size.ts';
import { groupEntries } from './group-entries.ts';
import { GROUP_NAMES, searchOf } from './timeline-filters.ts';

const texts = caseNotes.files;
const share = (id: string, service = 'NAV', day = '2026-03-01') =>
  ({ type: 'share', id, service, day }) as TimelineEntry;
const step = { type: 'step', id: 's', day: '2026-03-01' } as TimelineEntry;

test('what one service was first shown on a day is one, until something else happens', () => {
  const groups = groupEntries([
    share('a'),
    share('b'),
    step,
    share('c'),
    share('d', 'Skolen'),
    share('e', 'Skolen', '2026-02-28'),
  ]);
  expect(
    groups.map((group) => (group.type === 'shares' ? group.shares.map(({ id }) => id) : group.id)),
  ).toEqual([['a', 'b'], 's', ['c'], ['d'], ['e']]);
});

describe('the filters of the timeline', () => {
  test.each([...GROUP_NAMES, 'visit'] as const)('%s are an address that the server takes', (what) => {
    const search = searchOf({ what, topic: 'economy' }, 30, 'abc');
    const asked = TimelineRequest.parse(Object.fromEntries(new URLSearchParams(search)));
    expect(asked).toMatchObject({ topics: ['economy'], limit: 30, after: 'abc' });
    expect(asked.kinds?.length).toBeGreaterThan(0);
  });
  test('without them everything is asked for', () => {
    expect(searchOf({}, 30, null)).toBe('limit=30');
  });
});

describe('files that are chosen', () => {
  const file = (name: string, size: number) => {
    const made = new File([], name, { lastModified: 0 });
    Object.defineProperty(made, 'size', { value: size });
    return made;
  };
  test('too large, empty and repeated ones do not come along', () => {
    const known = file('a.pdf', 10);
    const { files, problems } = addFiles(
      [known],
      [file('a.pdf', 10), file('b.pdf', 16 * 1024 * 1024), file('c.pdf', 0), file('d.pdf', 5)],
      0,
      texts,
    );
    expect(files.map(({ name }) => name)).toEqual(['a.pdf', 'd.pdf']);
    expect(problems).toEqual([texts.tooLarge('b.pdf'), texts.empty('c.pdf')]);
  });
  test('no more than twenty, with those that are there', () => {
    const many = Array.from({ length: 5 }, (_, place) => file(`${String(place)}.pdf`, 10));
    const { files, problems } = addFiles([], many, 18, texts);
    expect(files).toHaveLength(2);
    expect(problems).toEqual([texts.tooMany]);
  });
});

test.each([
  [1, '1 kB'],
  [340 * 1024, '340 kB'],
  [2.44 * 1024 * 1024, '2,4 MB'],
])('%d bytes are %s', (bytes, said) => {
  expect(describeSize(bytes, texts)).toBe(said);
});
