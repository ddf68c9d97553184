import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
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

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

// one sign-in for each person of a journey: what is looked at here is pages, not the way in
const signedIn = new WeakMap<Journey, Map<string, Cookies>>();

async function cookiesOf(journey: Journey, name: string): Promise<Cookies> {
  const known = signedIn.get(journey) ?? new Map<string, Cookies>();
  signedIn.set(journey, known);
  const found = known.get(name);
  if (found !== undefined) return found;
  const page = await journey.as(name);
  const cookies = await page.context().cookies();
  known.set(name, cookies);
  await page.context().close();
  return cookies;
}

/** Opens an address at each width, light and dark, and looks for what no page may have. */
export async function expectGoodEverywhere(journey: Journey, name: string, path: string): Promise<void> {
  const cookies = await cookiesOf(journey, name);
  for (const width of Object.values(WIDTHS)) {
    const page = await openPage(journey.browser, { width });
    await page.context().addCookies(cookies);
    await page.goto(`${journey.program.address}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    if (width === WIDTHS.desktop) {
      // the page follows the machine when evening comes, without being fetched anew
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.locator('html.dark').waitFor();
      await expectAccessible(page);
    }
    await page.context().close();
  }
}

/**
 * Asks the API as the one who is signed in at the page.
 * @throws when the answer is a refusal or an error
 */
export async function ask<T>(page: Page, method: string, path: string, body?: unknown): Promise<T> {
  const { isGood, text } = await page.evaluate(
    async ([how, where, what]) => {
      const answer = await fetch(`/api/v1${where}`, {
        method: how,
        ...(what !== null && { headers: { 'content-type': 'application/json' }, body: what }),
      });
      return { isGood: answer.ok, text: await answer.text() };
    },
    [method, path, body === undefined ? null : JSON.stringify(body)] as const,
  );
  if (!isGood) throw new Error(`${method} ${path}: ${text}`);
  return JSON.parse(text) as T;
}

/** Goes on with the Tab key until something has the focus, as one without a mouse does. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  for (let stops = 0; stops < 80; stops += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the Tab key does not lead there');
}

/** The last part of the address: the id of what the page shows. */
export function idInAddress(page: Page): string {
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}
