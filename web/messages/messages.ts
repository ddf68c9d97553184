import type { Language } from '../../src/shared/language.ts';
import type { Messages } from './messages-type.ts';

/** A file each: only what somebody reads is fetched. */
const TEXTS: Readonly<Record<Language, () => Promise<Messages>>> = {
  nb: () => import('./nb/all.ts'),
  nn: () => import('./nn/all.ts'),
  en: () => import('./en/all.ts'),
};

const loaded = new Map<Language, Messages>();

/**
 * Fetches the texts of a language, once. To be awaited before the language becomes that of the pages.
 * @throws when they cannot be fetched
 */
export async function loadMessages(language: Language): Promise<Messages> {
  const messages = loaded.get(language) ?? (await TEXTS[language]());
  loaded.set(language, messages);
  return messages;
}

/** @throws when they were not loaded first */
export function messagesIn(language: Language): Messages {
  const messages = loaded.get(language);
  if (messages === undefined) throw new Error(`the texts in ${language} are not loaded`);
  return messages;
}
