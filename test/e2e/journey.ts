import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { startProgram, type RunningProgram } from '../kit/program.ts';
import {
  WIDTHS,
  expectAccessible,
  expectNoSidewaysScroll,
  launchBrowser,
  openPage,
  signIn,
} from './browser.ts';

export type Journey = {
  program: RunningProgram;
  browser: Browser;
  /** A page of an example person who is signed in, at a width, light or dark. */
  as(name: string, look?: { width?: number; dark?: boolean }): Promise<Page>;
};

/** The real program with the example, and a browser, for the tests of one file. */
export function startJourney(): Journey {
  const journey = {} as Journey;
  beforeAll(async () => {
    journey.program = await startProgram();
    journey.browser = await launchBrowser();
    journey.as = async (name, look = {}) => {
      const page = await openPage(journey.browser, look);
      await signIn(page, journey.program.address, new RegExp(name, 'u'));
      return page;
    };
  });
  afterAll(async () => {
    await journey.browser.close();
    await journey.program.stop();
  });
  return journey;
}

/** Opens an address at each width, light and dark, and looks for what no page may have. */
export async function expectGoodEverywhere(journey: Journey, name: string, path: string): Promise<void> {
  const looks = [
    { width: WIDTHS.desktop, dark: false },
    { width: WIDTHS.phone, dark: false },
    { width: WIDTHS.desktop, dark: true },
  ];
  for (const look of looks) {
    const page = await journey.as(name, look);
    await page.goto(`${journey.program.address}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.context().close();
  }
}
