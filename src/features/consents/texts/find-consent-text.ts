import type { ConsentLanguage } from '../consent.ts';
import { CONSENT_TEXTS_AR } from './ar.ts';
import type { ConsentText } from './consent-text.ts';
import { CONSENT_TEXTS_EN } from './en.ts';
import { CONSENT_TEXTS_NB } from './nb.ts';
import { CONSENT_TEXTS_NN } from './nn.ts';
import { CONSENT_TEXTS_PL } from './pl.ts';
import { CONSENT_TEXTS_SO } from './so.ts';
import { CONSENT_TEXTS_TI } from './ti.ts';
import { CONSENT_TEXTS_UK } from './uk.ts';

/** Every version that was ever in use: what someone said yes to must stay readable. */
export const CONSENT_TEXTS: readonly ConsentText[] = [
  ...CONSENT_TEXTS_NB,
  ...CONSENT_TEXTS_NN,
  ...CONSENT_TEXTS_EN,
  ...CONSENT_TEXTS_AR,
  ...CONSENT_TEXTS_SO,
  ...CONSENT_TEXTS_PL,
  ...CONSENT_TEXTS_UK,
  ...CONSENT_TEXTS_TI,
];

/** The versions that the text has had in a language, in no order. */
export function textVersions(language: ConsentLanguage): string[] {
  return CONSENT_TEXTS.filter((text) => text.language === language).map(({ version }) => version);
}

/** One version of the text, also one that is no longer in use; undefined when there never was such a one. */
export function findTextVersion(language: ConsentLanguage, version: string): ConsentText | undefined {
  return CONSENT_TEXTS.find((text) => text.language === language && text.version === version);
}

/**
 * The text to use on a day: the newest that is in use then, or the first one ever.
 * @param day as yyyy-mm-dd
 */
export function findTextOn(
  language: ConsentLanguage,
  day: string,
  texts: readonly ConsentText[] = CONSENT_TEXTS,
): ConsentText | undefined {
  const oldestFirst = texts
    .filter((text) => text.language === language)
    .sort((one, other) => (one.validFrom < other.validFrom ? -1 : 1));
  return oldestFirst.findLast(({ validFrom }) => validFrom <= day) ?? oldestFirst[0];
}
