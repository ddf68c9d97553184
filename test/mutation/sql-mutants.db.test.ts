import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasTestServer } from '../kit/database.ts';
import { openProofTemplate, type ProofDatabase, type ProofTemplate } from '../proof/proof-database.ts';
import { EXPLAINED } from './explained.ts';
import { openRuleKiller } from './kill-by-rules.ts';
import { summarize } from './outcome.ts';
import { readDefinitions, type Definition } from './sql-definitions.ts';
import { findEdits } from './sql-edits.ts';
import { makeMutants } from './sql-mutants.ts';

/** Every other way in which a piece of SQL could be said. */
function othersOf(sql: string): string[] {
  return findEdits(sql).map(({ from, to, text }) => sql.slice(0, from) + text + sql.slice(to));
}

describe('the mistakes that are made', () => {
  test('in a condition', () => {
    expect(othersOf('where a = 1 and b < any (c)')).toEqual([
      'where a <> 1 and b < any (c)',
      'where a = 1 or b < any (c)',
      'where true and b < any (c)',
      'where a = 1 and true',
      'where a = 1 and b <= all (c)',
      'where a = 1 and b >= all (c)',
    ]);
  });

  test('in what is asked of nothing', () => {
    expect(othersOf('not exists (x) or a is null or b is not distinct from c')).toEqual([
      'exists (x) or a is null or b is not distinct from c',
      'not exists (x) and a is null or b is not distinct from c',
      'false or a is null or b is not distinct from c',
      'not exists (x) or false or b is not distinct from c',
      'not exists (x) or a is not null or b is not distinct from c',
      'not exists (x) or a is null and b is not distinct from c',
      'not exists (x) or a is null or false',
      'not exists (x) or a is null or b is distinct from c',
    ]);
  });

  test('in a branch, and where a statement is left out', () => {
    expect(othersOf('begin if a > 1 then delete from t; end if; end')).toEqual([
      'begin if true then delete from t; end if; end',
      'begin if false then delete from t; end if; end',
      'begin if a >= 1 then delete from t; end if; end',
      'begin if a <= 1 then delete from t; end if; end',
      'begin if a > 1 then null; end if; end',
    ]);
  });

  test('not in texts, comments, assignments or the two ends of a range', () => {
    expect(othersOf("update t set a = b where c in ('x = 1') -- and d = e")).toEqual([]);
    expect(othersOf('where a between 1 and 2')).toEqual([]);
  });

  test('each has a name of its own', () => {
    const definition: Definition = { name: 'f', sql: 'a = a and a = a and a = a', statement: (sql) => sql };
    const names = makeMutants([definition]).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

test('the sum counts what is explained, and nine in ten are enough', () => {
  const rows = (outcome: 'killed' | 'explained' | 'survived', count: number) =>
    Array.from({ length: count }, (_, index) => ({
      group: 'g',
      name: `${outcome} ${String(index)}`,
      outcome,
    }));
  const enough = summarize([...rows('killed', 7), ...rows('explained', 2), ...rows('survived', 1)]);
  expect(enough.lines.at(-1)).toBe('mutation: 10 mutants, 7 killed, 2 explained, 1 survived (90.0 %)');
  expect(enough.lines).toContain('SURVIVED survived 0');
  expect(enough.isEnough).toBe(true);
  expect(summarize([...rows('killed', 8), ...rows('survived', 1)]).isEnough).toBe(false);
});

describe.runIf(hasTestServer())('mistakes in a database', () => {
  let template: ProofTemplate;
  let database: ProofDatabase;
  beforeAll(async () => {
    template = await openProofTemplate();
    database = await template.copy();
  });
  afterAll(async () => {
    await database.close();
    await template.close();
  });

  test('are made of what it says itself, found when they are planted, and gone again', async () => {
    const definitions = await readDefinitions(database.owner);
    const mutants = makeMutants(definitions);
    expect(mutants.length).toBeGreaterThan(1000);
    const killer = await openRuleKiller(database);
    const ofPolicy = mutants.find(
      ({ name }) =>
        name.startsWith('policy own_team_adds on family, with check: [') && name.endsWith('-> true]'),
    );
    const ofFunction = mutants.find(
      ({ name }) =>
        name.startsWith('access.withdraw_once') && name.includes('[old.withdrawn_at is not null -> false]'),
    );
    for (const mutant of [ofPolicy, ofFunction]) {
      expect(mutant).toBeDefined();
      if (mutant === undefined) continue;
      expect(await killer.kill(mutant)).not.toBeNull();
      expect(await killer.kill({ ...mutant, plant: mutant.restore })).toBeNull();
    }
    expect(await readDefinitions(database.owner)).toEqual(
      definitions.map((one) => ({ ...one, statement: expect.any(Function) })),
    );
  });

  test('that are explained can be made', async () => {
    const names = new Set(makeMutants(await readDefinitions(database.owner)).map(({ name }) => name));
    // names of mistakes in TypeScript begin with a file
    const ofSql = [...EXPLAINED.keys()].filter((name) => /^(access\.|policy )/u.test(name));
    expect(ofSql.filter((name) => !names.has(name))).toEqual([]);
  });
});
