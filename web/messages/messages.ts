import type { Language } from '../../src/shared/language.ts';
import * as en from './en/all.ts';
import type { Messages } from './messages-type.ts';
import * as nb from './nb/all.ts';
import * as nn from './nn/all.ts';

export const MESSAGES: Readonly<Record<Language, Messages>> = { nb, nn, en };
