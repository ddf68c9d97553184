// `npm run docs:pictures [name …]`: the pictures of the documentation, taken from the running program.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../test/e2e/browser.ts';
import { ensureBuilt } from './ensure-built.mjs';
import { PICTURE_DAY, startExampleServer, type ExampleServer } from './pictures/example-server.ts';
import { PICTURES, type Picture } from './pictures/picture-list.ts';

const ROOT = join(import.meta.dirname, '..');
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

ensureBuilt();
await mkdir(FOLDER, { recursive: true });
const server = await startExampleServer(join(ROOT, 'dist', 'web'));
const browser = await launchBrowser();
try {
  for (const picture of PICTURES) {
    if (names.length > 0 && !names.includes(picture.name)) continue;
    const bytes = await takePicture(browser, server, picture);
    await writeFile(join(FOLDER, `${picture.name}.png`), bytes);
    const kilobytes = Math.round(bytes.length / 1024);
    console.log(`docs/pictures/${picture.name}.png (${kilobytes} KB)`);
    if (bytes.length > MAX_BYTES)
      throw new Error(`${picture.name} is larger than 300 KB: show less of the page`);
  }
} finally {
  await browser.close();
  await server.stop();
}

async function takePicture(browser: Browser, server: ExampleServer, picture: Picture): Promise<Buffer> {
  const context = await browser.newContext({
    viewport: { width: picture.width, height: picture.height },
    deviceScaleFactor: picture.width === 390 ? 2 : 1,
    colorScheme: picture.dark === true ? 'dark' : 'light',
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    reducedMotion: 'reduce',
  });
  try {
    await context.clock.setFixedTime(PICTURE_DAY);
    // as a cookie without an end: its own end lies in the picture's past
    if (picture.as !== null)
      await context.addCookies([{ ...(await server.signIn(picture.as)), url: server.address }]);
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(`${server.address}${picture.path}`, { waitUntil: 'networkidle' });
    await picture.prepare?.(page);
    await page.locator('main h1').waitFor();
    await page.waitForLoadState('networkidle');
    await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
    await page.evaluate(() => document.fonts.ready);
    return await page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'device' });
  } finally {
    await context.close();
  }
}
