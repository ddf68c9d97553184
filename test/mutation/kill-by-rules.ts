import { ABSORBING_RULES } from '../proof/absorbing-rules.ts';
import { CATALOGUE_ASKING_RULES } from '../proof/catalogue-asking-rules.ts';
import { CATALOGUE_FUNCTION_RULES } from '../proof/catalogue-function-rules.ts';
import { CATALOGUE_KEY_RULES } from '../proof/catalogue-key-rules.ts';
import { CATALOGUE_LINK_RULES } from '../proof/catalogue-link-rules.ts';
import { CATALOGUE_RULES } from '../proof/catalogue-rules.ts';
import { FUNCTION_RULES } from '../proof/function-rules.ts';
import type { ProofDatabase } from '../proof/proof-database.ts';
import { GLASS_RULES } from '../proof/glass-rules.ts';
import { SETUP_RULES } from '../proof/setup-rules.ts';
import { loadSmallWorld } from '../proof/small-world.ts';
import { tryRule } from '../proof/try-rule.ts';
import { WORD_RULES } from '../proof/word-rules.ts';
import { WRITING_RULES } from '../proof/writing-rules.ts';
import type { Killer } from './outcome.ts';
import { withMutant } from './with-mutant.ts';

const RULES = [
  ...WRITING_RULES,
  ...SETUP_RULES,
  ...FUNCTION_RULES,
  ...ABSORBING_RULES,
  ...WORD_RULES,
  ...GLASS_RULES,
  ...CATALOGUE_RULES,
  ...CATALOGUE_FUNCTION_RULES,
  ...CATALOGUE_LINK_RULES,
  ...CATALOGUE_KEY_RULES,
  ...CATALOGUE_ASKING_RULES,
];

/** Tries every rule of the small world; the first that is broken kills. */
export async function openRuleKiller(database: ProofDatabase): Promise<Killer> {
  await loadSmallWorld(database);
  // what saw one mistake sees the next one often
  const rules = [...RULES];
  return {
    kill: (mutant) =>
      withMutant(
        database,
        mutant,
        () => loadSmallWorld(database),
        async () => {
          for (const [index, rule] of rules.entries()) {
            const broken = await tryRule(database.owner, rule);
            if (broken === null) continue;
            rules.splice(index, 1);
            rules.unshift(rule);
            return broken;
          }
          return null;
        },
      ),
  };
}
