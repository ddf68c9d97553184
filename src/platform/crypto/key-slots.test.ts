import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { openKeystore } from './keystore.ts';
import { ownerBytes, ownerText } from './owner-bytes.ts';

const wrapped = (generation = 1) => ({ generation, wrapped: randomBytes(60) });
const owners = (count: number) => Array.from({ length: count }, () => randomUUID());

describe('slots', () => {
  test('are used again, so that the keystore does not grow with what was destroyed', () => {
    const store = openKeystore(':memory:');
    const round = () => {
      const made = owners(200);
      for (const owner of made) store.keys.put(owner, wrapped());
      for (const owner of made) expect(store.keys.blank(owner)).toBe(true);
    };
    round();
    const { length } = store.serialize();
    for (let times = 0; times < 10; times += 1) round();
    expect(store.serialize()).toHaveLength(length);
    expect(store.keys.count()).toBe(0);
    store.close();
  });

  test('are given out in no order that tells when a key was made', () => {
    const store = openKeystore(':memory:');
    for (const owner of owners(100)) store.keys.put(owner, wrapped());
    const made = owners(20);
    for (const owner of made) store.keys.put(owner, wrapped());
    const bySlot = store.keys.listBefore(2, 0, -1).map(({ owner }) => owner);
    const places = made.map((owner) => bySlot.indexOf(owner));
    expect(places).not.toContain(-1);
    expect(places).not.toEqual(places.toSorted((a, b) => a - b));
    store.close();
  });

  test('hold what was put there last, and are listed by generation and slot, so many at a time', () => {
    const store = openKeystore(':memory:');
    const [first = '', second = '', third = ''] = owners(3);
    store.keys.put(first, wrapped(1));
    store.keys.put(second, wrapped(1));
    store.keys.put(third, wrapped(70_000));
    const next = wrapped(2);
    store.keys.put(first, next);
    expect(store.keys.find(first)).toEqual({ generation: 2, wrapped: new Uint8Array(next.wrapped) });
    expect(store.keys.count()).toBe(3);
    expect([1, 2, 3, 70_000, 70_001].map((generation) => store.keys.countBefore(generation))).toEqual([
      0, 1, 2, 2, 3,
    ]);
    const all = store.keys.listBefore(70_001, 0, -1);
    expect(all.map(({ owner }) => owner).sort()).toEqual([first, second, third].sort());
    expect(store.keys.listBefore(70_001, 0, 2)).toEqual(all.slice(0, 2));
    expect(store.keys.listBefore(70_001, all[0]?.slot ?? 0, 2)).toEqual(all.slice(1));
    expect(store.keys.blank(first)).toBe(true);
    expect(store.keys.blank(first)).toBe(false);
    expect([store.keys.find(first), store.keys.count()]).toEqual([null, 2]);
    store.close();
  });
});

test('an owner is the same text after it was bytes, and of 16 of them', () => {
  for (const owner of owners(20)) {
    expect(ownerBytes(owner)).toHaveLength(16);
    expect(ownerText(ownerBytes(owner))).toBe(owner);
  }
  const [owner = ''] = owners(1);
  for (const other of [
    ` ${owner}`,
    `${owner} `,
    owner.replace('-', ''),
    `${owner}0`,
    owner.replace(/^./u, 'g'),
  ])
    expect(() => ownerBytes(other)).toThrow(`not the uuid of an owner: ${other}`);
});
