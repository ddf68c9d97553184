import { HAS_VOWEL, IS_NORWEGIAN_WORD } from './messages/norwegian-letters.ts';
import { ODD_FORMS, WRITTEN_FORMS } from './messages/written-forms.ts';

/** A word under the form that all its forms share; `bare` is the same before a last double letter became one. */
export type Stem = { stem: string; bare: string };

/** Endings from the longest, each with how many letters must be left before it. */
const ENDINGS: readonly (readonly [string, number])[] = (
  [
    [['hetene', 'hetens', 'heten', 'heter', 'heta', 'het'], 3],
    [['ningene', 'ningane', 'ningens', 'ningen', 'ninga', 'ninger', 'ningar', 'ning'], 4],
    [['ingene', 'ingane', 'ingens', 'ingen', 'inga', 'inger', 'ingar', 'ing'], 3],
    [['elsene', 'elsane', 'elsen', 'elser', 'elsar', 'elsa', 'else'], 3],
    [['ende', 'ande'], 4],
    [['erne', 'arne', 'enes', 'anes', 'arane'], 3],
    [['ane', 'ene', 'ere', 'are', 'ens', 'ets', 'ers', 'ars', 'nas'], 3],
    [['en', 'et', 'er', 'ar', 'as', 'es', 'a', 'e'], 3],
  ] as const
)
  .flatMap(([endings, least]) => endings.map((ending) => [ending, least] as const))
  .sort(([a], [b]) => b.length - a.length);

const MOST_KEPT = 200_000;
const kept = new Map<string, Stem>();

/**
 * The stem of a normalised word of either written form: light, so that it joins forms of a word and seldom two words.
 */
export function stemWord(word: string): Stem {
  const known = kept.get(word);
  if (known !== undefined) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const stem = findStem(word);
  kept.set(word, stem);
  return stem;
}

function findStem(word: string): Stem {
  if (!IS_NORWEGIAN_WORD.test(word)) return { stem: word, bare: word };
  const written = oddForm(word) === undefined ? asWritten(word) : word;
  const odd = oddForm(written);
  if (odd !== undefined) return { stem: odd, bare: odd };
  const once = cutEnding(written);
  // What has a definite ending may have one of number before it: laereren, larerane.
  const bare = once !== written && /(?:er|ar|ing|els|het)$/u.test(once) ? cutEnding(once) : once;
  const short = bare.replace(/([gm])t$/u, '$1');
  return { stem: short.replace(/([bdfgklmnprst])\1$/u, '$1'), bare: short };
}

// Own ones alone: `constructor` is a word that somebody may write.
function oddForm(word: string): string | undefined {
  return Object.hasOwn(ODD_FORMS, word) ? ODD_FORMS[word] : undefined;
}

function asWritten(word: string): string {
  let written = word;
  for (const [pattern, form] of WRITTEN_FORMS) written = written.replace(pattern, form);
  return written;
}

function cutEnding(word: string): string {
  for (const [ending, least] of ENDINGS) {
    const left = word.length - ending.length;
    if (left >= least && word.endsWith(ending) && HAS_VOWEL.test(word.slice(0, left)))
      return word.slice(0, left);
  }
  return word;
}
