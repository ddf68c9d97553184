/** Bokmål defines what there is to say; a language that lacks a key does not compile. */
export type Messages = typeof import('./nb/all.ts');
