import type { Page } from 'playwright-core';

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
  /** What to do on the page before the picture is taken; `openAs` gives a page of somebody else. */
  prepare?: (page: Page, openAs: (login: string) => Promise<Page>) => Promise<void>;
};
