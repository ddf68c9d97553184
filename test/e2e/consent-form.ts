import type { Page } from 'playwright-core';

export type ConsentAnswers = {
  /** As they stand beside the boxes, with the age. */
  persons: readonly RegExp[];
  services: readonly string[];
  topics: readonly string[];
  givers: readonly string[];
  /** Where the question stands: whether both parents must answer. */
  bothParents?: boolean;
  interpreter?: string;
};

/** Fills in what was agreed in a sitting, by word of mouth; saves nothing. */
export async function fillConsent(page: Page, answers: ConsentAnswers): Promise<void> {
  if (answers.interpreter !== undefined)
    await page.getByLabel('Tolkens navn eller nummer').fill(answers.interpreter);
  for (const name of answers.persons) await page.getByRole('checkbox', { name }).check();
  for (const name of answers.services) await page.getByRole('checkbox', { name, exact: true }).check();
  for (const name of answers.topics) await page.getByRole('checkbox', { name, exact: true }).check();
  for (const name of answers.givers) {
    // one who answers for several persons is asked about at each of them
    for (const box of await page.getByRole('checkbox', { name, exact: true }).all()) await box.check();
  }
  if (answers.bothParents !== undefined)
    await page
      .getByRole('radio', { name: answers.bothParents ? 'Ja, begge må samtykke' : 'Nei, én er nok her' })
      .check();
  await page.getByRole('radio', { name: 'Muntlig', exact: true }).check();
}
