// What `npm run docs:pictures` runs once all is installed and built: takes each picture of the list.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser } from '../../test/e2e/browser.ts';
import { startExampleServers, type ExampleServer } from './example-server.ts';
import { PICTURES } from './picture-list.ts';
import type { Picture } from './picture.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const FOLDER = join(ROOT, 'docs', 'pictures');
const MAX_BYTES = 300 * 1024;

const names = process.argv.slice(2);
const unknown = names.filter((name) => !PICTURES.some((picture) => picture.name === name));
if (unknown.length > 0) {
  console.error(
    `no such picture: ${unknown.join(', ')}; there are: ${PICTURES.map(({ name }) => name).join(', ')}`,
  );
  process.exit(2);
}

await mkdir(FOLDER, { recursive: true });
const servers = await startExampleServers(join(ROOT, 'dist', 'web'));
const browser = await launchBrowser();
try {
  for (const picture of PICTURES) {
    if (names.length > 0 && !names.includes(picture.name)) continue;
    const server = picture.isToday === true ? servers.today : servers.then;
    const bytes = await takePicture(browser, server, picture);
    await writeFile(join(FOLDER, `${picture.name}.png`), bytes);
    const kilobytes = Math.round(bytes.length / 1024);
    console.log(`docs/pictures/${picture.name}.png (${kilobytes} KB)`);
    if (bytes.length > MAX_BYTES)
      throw new Error(`${picture.name} is larger than 300 KB: show less of the page`);
  }
} finally {
  await browser.close();
  await servers.stop();
}

async function takePicture(browser: Browser, server: ExampleServer, picture: Picture): Promise<Buffer> {
  const context = await openContext(browser, server, picture, picture.as);
  const others: BrowserContext[] = [];
  const openAs = async (login: string) => {
    const other = await openContext(browser, server, picture, login);
    others.push(other);
    return other.newPage();
  };
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(`${server.address}${picture.path}`, { waitUntil: 'networkidle' });
    await page.locator('main h1').waitFor();
    await picture.prepare?.(page, openAs, servers.findInMail);
    await page.waitForLoadState('networkidle');
    await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
    await page.evaluate(() => document.fonts.ready);
    return await page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'device' });
  } finally {
    for (const opened of [context, ...others]) await opened.close();
  }
}

async function openContext(
  browser: Browser,
  server: ExampleServer,
  { width, height, dark = false }: Picture,
  login: string | null,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: width === 390 ? 2 : 1,
    colorScheme: dark ? 'dark' : 'light',
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    reducedMotion: 'reduce',
  });
  await context.clock.setFixedTime(server.day);
  // as a cookie without an end: its own end lies in the past
  if (login !== null) await context.addCookies([{ ...(await server.signIn(login)), url: server.address }]);
  return context;
}
