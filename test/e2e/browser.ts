import { AxeBuilder } from '@axe-core/playwright';
import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { PATHS } from '../../web/paths.ts';

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export const WIDTHS = { desktop: 1280, tablet: 768, phone: 390 } as const;

/** Chromium of the machine; without the flags it calls home, and refuses to run as root. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? CANDIDATES.find((path) => existsSync(path));
  if (executablePath === undefined) throw new Error('Chromium is not on this machine');
  return chromium.launch({
    executablePath,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A page of a person that sees no error in the console, in a context of its own. */
export async function openPage(
  browser: Browser,
  { width = WIDTHS.desktop, dark = false }: { width?: number; dark?: boolean } = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
    locale: 'nb-NO',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  return context.newPage();
}

/** Signs in through the page as an example person. */
export async function signIn(page: Page, address: string, name: RegExp | string): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name }).click();
  // On a phone the navigation is behind a menu, so it is the address that tells.
  await page.waitForURL((url) => url.pathname !== PATHS.signIn);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** No violation of WCAG 2.2 AA on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  // Half-way through a fade, colours are neither the one nor the other: only what is settled is judged.
  await page.waitForLoadState('networkidle');
  await page.evaluate(async () => {
    // a wheel that turns while something is sent has no end to wait for
    const ending = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
    await Promise.allSettled(ending.map((animation) => animation.finished));
  });
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual(
    [],
  );
}

/** Nothing wider than the window: a person never scrolls sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { wide, window } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    window: innerWidth,
  }));
  expect(wide).toBeLessThanOrEqual(window);
}
