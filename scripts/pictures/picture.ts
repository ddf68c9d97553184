import type { Page } from 'playwright-core';

/** A page of somebody else, who is signed in. */
export type OpenAs = (login: string) => Promise<Page>;
/** Waits for a mail of the example that has this in it, and gives its first group. */
export type FindInMail = (wanted: RegExp) => Promise<string>;

/** A picture of the documentation: one page, as one of the example people sees it. */
export type Picture = {
  /** docs/pictures/<name>.png */
  name: string;
  path: string;
  /** The login of the example person; null for nobody. */
  as: string | null;
  width: 1280 | 390;
  /** Of the window, in CSS pixels. */
  height: number;
  dark?: boolean;
  /** On the day it is taken, since the example's consents count from then, and not on PICTURE_DAY. */
  isToday?: boolean;
  /** What to do on the page before the picture is taken. */
  prepare?: (page: Page, openAs: OpenAs, findInMail: FindInMail) => Promise<void>;
};
