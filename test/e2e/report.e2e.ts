import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PATHS } from '../../web/paths.ts';
import { startJourney } from './journey.ts';

const OF_2021 = PATHS.reportOfYear.replace('$year', '2021');

describe('the annual report', () => {
  const journey = startJourney();

  test('shows the figures of the year with a chart beside every table, and follows the address', async () => {
    const page = await journey.as('Berit');
    await page.goto(`${journey.program.address}${OF_2021}`);
    const forms = page.getByRole('table').filter({ hasText: 'Tverretatlig koordinering' }).first();
    await forms.waitFor();
    const cells = await forms.getByRole('row').filter({ hasText: 'Råd/veiledning' }).textContent();
    expect(cells).toMatch(/89/u);
    await expect.poll(() => page.getByRole('img').count()).toBeGreaterThanOrEqual(12);
    for (const image of await page.getByRole('img').all())
      expect((await image.getAttribute('alt'))?.length ?? 1).toBeGreaterThan(0);
    await page.getByLabel('Bydel').selectOption({ label: 'Strømsø' });
    await page.waitForURL(/area=stromso/u);
    await page.getByText('33', { exact: true }).first().waitFor();
  });

  test.each([
    ['pdf', /PDF/u, '%PDF-'],
    ['docx', /Word/u, 'PK'],
    ['xlsx', /Excel/u, 'PK'],
    ['html', /HTML|nettside/iu, '<!doctype html'],
    ['csv', /CSV/u, '\ufefftable'],
    ['json', /JSON/u, '{'],
  ])('downloads as %s', async (format, name, beginning) => {
    const page = await journey.as('Solveig');
    await page.goto(`${journey.program.address}${OF_2021}`);
    await page.getByRole('button', { name: 'Last ned' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(new RegExp(`2021.*\\.${format}$`, 'u'));
    const start = readFileSync(await file.path())
      .subarray(0, 40)
      .toString('utf8');
    expect(start.toLowerCase().startsWith(beginning.toLowerCase())).toBe(true);
  });

  test('prints without the frame around it', async () => {
    const page = await journey.as('Berit');
    await page.goto(`${journey.program.address}${OF_2021}`);
    await page.getByRole('table').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Last ned' }).isVisible()).toBe(false);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });
});
