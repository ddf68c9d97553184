import type { Locator, Page } from 'playwright-core';
import { PATHS } from '../../web/paths.ts';
import { expectAccessible } from './browser.ts';
import { ask, type Journey } from './journey.ts';

/** The address of a case's page, within the program. */
export const casePath = (caseId: string): string => PATHS.case.replace('$caseId', caseId);

/** Goes to an address of the program, and waits for the heading of its page. */
export async function openPath(journey: Journey, page: Page, path: string): Promise<void> {
  await page.goto(`${journey.program.address}${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Takes the case one step by the keyboard: its button, what the question asks for, and save. */
export async function takeStep(
  page: Page,
  name: string,
  fill: (dialog: Locator) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  // A form that has gone gives the focus back with the next frame, and would take it from the button.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.getByRole('button', { name, exact: true }).press('Enter');
  const dialog = page.getByRole('dialog');
  await fill(dialog);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Lagre' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
}

/** A family as the team writes it down; the persons' ids in their order. */
export async function addFamily(
  page: Page,
  name: string,
  persons: readonly object[],
): Promise<{ familyId: string; persons: readonly string[] }> {
  const body = { name, persons, processingGround: 'processing_social_services' };
  const family = await ask<{ id: string; persons: { id: string }[] }>(page, 'POST', '/families', body);
  return { familyId: family.id, persons: family.persons.map(({ id }) => id) };
}

/** Tabs on to a group of choices, finds one by its first letters and chooses it. */
export async function chooseByKeys(page: Page, group: string, letters: string): Promise<void> {
  const choices = page.getByRole('group', { name: group, exact: true });
  await choices.waitFor();
  for (let stops = 0; stops < 40; stops += 1) {
    if (await choices.evaluate((element) => element.contains(document.activeElement))) {
      await page.keyboard.type(letters);
      await page.keyboard.press('Space');
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key does not lead to ${group}`);
}
