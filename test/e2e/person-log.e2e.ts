import { describe, expect, test } from 'vitest';
import { PATHS } from '../../web/paths.ts';
import { expectAccessible, expectNoSidewaysScroll } from './browser.ts';
import { startJourney } from './journey.ts';
import { printOnPaper } from './paper.ts';

const FAMILY = 'Familien Hagen';
const MOTHER = 'Siri Hagen';

describe("a person's own access log", () => {
  const journey = startJourney();

  test('is opened from the family, speaks her language, and is printed on A4 with nothing but the log', async () => {
    const page = await journey.as('Ingrid');
    await page.goto(`${journey.program.address}${PATHS.families}`);
    await page.getByRole('link', { name: FAMILY }).press('Enter');
    await page.getByRole('button', { name: `Flere valg for ${MOTHER}` }).press('Enter');
    await page.getByRole('menuitem', { name: 'Innsynslogg' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: `Innsynsloggen til ${MOTHER}` }).waitFor();
    expect(await page.title()).not.toContain('Hagen');
    expect(decodeURIComponent(page.url())).not.toContain('Hagen');

    const paper = page.locator('article[lang=nn]');
    await paper.getByRole('heading', { name: 'Kven har sett opplysningane om deg' }).waitFor();
    await paper.getByRole('row').filter({ hasText: 'Yusuf Hagen' }).first().waitFor();
    await expectAccessible(page);
    for (const width of [1280, 768, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await expectNoSidewaysScroll(page);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByLabel('Språk på utskriften').selectOption({ label: 'English' });
    await page.locator('article[lang=en]').getByRole('columnheader', { name: 'Why' }).waitFor();
    await page.getByLabel('Språk på utskriften').selectOption({ label: 'Bokmål' });
    await page.getByRole('heading', { name: 'Hvem har sett opplysningene om deg' }).waitFor();

    const { pages, text } = await printOnPaper(page);
    expect(pages).toBeLessThanOrEqual(2);
    expect(text).toContain(`Gjelder ${MOTHER}`);
    expect(text).toContain('Yusuf Hagen');
    // neither menu nor buttons, nor the heading that the adviser has on her screen
    for (const onScreen of ['Henvendelser', 'Skriv ut', 'Språk på utskriften', 'Innsynsloggen til'])
      expect(text).not.toContain(onScreen);
    await page.context().close();
  });
});
