import type { Language } from '../../src/shared/language.ts';
import * as en from './en/all.ts';
import * as nb from './nb/all.ts';
import * as nn from './nn/all.ts';

/** Bokmål defines what there is to say; a language that lacks a key does not compile. */
export type Messages = typeof import('./nb/all.ts');

export const MESSAGES: Readonly<Record<Language, Messages>> = { nb, nn, en };
