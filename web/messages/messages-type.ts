import type * as nb from './nb/all.ts';

/** Bokmål defines what there is to say; a language that lacks a key does not compile. */
export type Messages = typeof nb;
