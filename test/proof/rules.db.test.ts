import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, hasTestServer, type TestDatabase } from '../kit/database.ts';
import { ABSORBING_RULES } from './absorbing-rules.ts';
import { CASE_RULES } from './case-rules.ts';
import { CASE_WRITING_RULES } from './case-writing-rules.ts';
import { CATALOGUE_ASKING_RULES } from './catalogue-asking-rules.ts';
import { CATALOGUE_FUNCTION_RULES } from './catalogue-function-rules.ts';
import { CATALOGUE_KEY_RULES } from './catalogue-key-rules.ts';
import { CATALOGUE_LINK_RULES } from './catalogue-link-rules.ts';
import { CATALOGUE_RULES } from './catalogue-rules.ts';
import { FUNCTION_RULES } from './function-rules.ts';
import { GLASS_RULES } from './glass-rules.ts';
import { SETUP_RULES } from './setup-rules.ts';
import { loadSmallWorld } from './small-world.ts';
import { tryRule } from './try-rule.ts';
import { WORD_RULES } from './word-rules.ts';
import { WRITING_RULES } from './writing-rules.ts';

describe.runIf(hasTestServer())('what the database takes from whom, past all routes', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
    await loadSmallWorld(database);
  });
  afterAll(() => database.close());

  test.each([
    ...WRITING_RULES,
    ...SETUP_RULES,
    ...FUNCTION_RULES,
    ...ABSORBING_RULES,
    ...WORD_RULES,
    ...GLASS_RULES,
    ...CASE_RULES,
    ...CASE_WRITING_RULES,
    ...CATALOGUE_RULES,
    ...CATALOGUE_FUNCTION_RULES,
    ...CATALOGUE_LINK_RULES,
    ...CATALOGUE_KEY_RULES,
    ...CATALOGUE_ASKING_RULES,
  ])('$name', async (rule) => {
    expect(await tryRule(database.owner, rule)).toBeNull();
  });
});
