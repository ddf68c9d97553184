import type { Page } from 'playwright-core';
import { formatDay } from '../../web/ui/format.ts';
import { CASES_BEGUN, type CaseBegun } from './cases-begun.ts';
import type { FindInMail, OpenAs } from './picture.ts';

const SOMALI = 'Familien Warsame';
/** Under the Norwegian names of the lines. */
const A_MONTH = {
  Lønn: '14 200',
  Barnetrygd: '4 818',
  Bostøtte: '3 150',
  'Husleie eller lån på bolig': '11 500',
  Strøm: '1 150',
  Mat: '6 000',
  'Buss, tog og bil': '900',
};
const BY_LINK = 'Behandle søknaden om supplerende sosialhjelp';

export async function showCase(page: Page): Promise<void> {
  await page.getByRole('link', { name: SOMALI }).first().click();
  await page.getByRole('heading', { level: 1, name: SOMALI }).waitFor();
  await page.locator('.timeline-item').first().waitFor();
  await page.mouse.move(0, 0);
}

export async function showPlan(page: Page): Promise<void> {
  await showCase(page);
  await scrollToPart(page, 'case-plan');
}

/** The plan as the family gets it, in bokmål. */
export async function showPlanPaper(page: Page): Promise<void> {
  await showCase(page);
  await page.getByRole('link', { name: 'Plan til familien' }).click();
  await page.getByText('Planen vår').waitFor();
}

/** A visit that is being written. Nothing is signed. */
export async function showNote(page: Page): Promise<void> {
  await showCase(page);
  const timeline = page.getByRole('region', { name: 'Tidslinje' });
  await timeline.getByRole('button', { name: 'Skriv notat' }).click();
  const form = timeline.getByRole('form', { name: 'Nytt notat' });
  await form.getByLabel('Mal').selectOption({ label: 'Hjemmebesøk' });
  await form.getByLabel('Hodan Warsame').check();
  await form.getByLabel('Bolig').check();
  await form.getByLabel('Minutter').fill('45');
  await form.getByText('Utkast lagret').waitFor();
  await leaveField(page);
  await scrollToPart(page, 'case-timeline');
}

/** A month at the kitchen table, in Somali and Norwegian. Nothing is saved. */
export async function showBudget(page: Page): Promise<void> {
  await showCase(page);
  await page.getByRole('link', { name: 'Lag et budsjett sammen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Økonomi ved kjøkkenbordet' }).waitFor();
  for (const [line, amount] of Object.entries(A_MONTH))
    await page.getByLabel(new RegExp(`\\s${line}$`, 'u')).fill(amount);
  await leaveField(page);
  await page.evaluate(() => scrollTo(0, 0));
}

/** The dialog that a link is sent from. Nothing is sent. */
export async function showLink(page: Page): Promise<void> {
  await showPlan(page);
  await page.getByRole('button', { name: `Send som lenke: ${BY_LINK}` }).click();
  await page.getByLabel('E-postadressen på jobb').fill('saksbehandler@nav.example.no');
  await leaveField(page);
}

/** Sent by the team, and opened with the code by somebody who has no account. */
export async function showLinkedTask(page: Page, openAs: OpenAs, findInMail: FindInMail): Promise<void> {
  const team = await openAs('ingrid');
  await team.goto(`${new URL(page.url()).origin}/saker?view=table`);
  await showLink(team);
  await team.getByRole('button', { name: 'Send lenken' }).click();
  await page.goto(await findInMail(/(http\S+\/oppgave\/\S+)/u));
  await page.getByRole('button', { name: 'Send meg en kode' }).click();
  await page.getByLabel('Engangskode').fill(await findInMail(/\n(\d{4} \d{4})\n/u));
  await page.getByRole('button', { name: 'Åpne oppgaven' }).click();
  await page.getByRole('heading', { level: 1, name: BY_LINK }).waitFor();
  await page.getByLabel('Vi tar oppgaven').check();
  await leaveField(page);
  await page.evaluate(() => scrollTo(0, 0));
}

/** One that was declined, with the day to appeal counted; another that lacks papers. */
export async function showApplication(page: Page): Promise<void> {
  await showCase(page);
  const part = page.getByRole('region', { name: 'Søknader' });
  await part.getByRole('button', { name: 'Ny søknad' }).click();
  const form = page.getByRole('form', { name: 'Ny søknad' });
  await form.getByLabel('Søknad om').selectOption({ label: 'Bostøtte' });
  await form.getByLabel('Hodan Warsame').check();
  await form.getByRole('button', { name: 'Legg til det som vanligvis trengs' }).click();
  await form.getByRole('button', { name: 'Lagre' }).click();
  await part.getByText('Papirer mangler', { exact: true }).waitFor();
  await form.waitFor({ state: 'detached' });
  await part.getByRole('button', { name: 'Ny søknad' }).click();
  await form.getByLabel('Søknad om').selectOption({ label: 'Økonomisk sosialhjelp' });
  await form.getByLabel('Hodan Warsame').check();
  await form.getByLabel('Sendt').fill(formatDay(dayBefore(18)));
  await form.getByLabel('Svaret kom fram til familien').fill(formatDay(dayBefore(2)));
  await form.getByLabel('Vedtak', { exact: true }).selectOption({ label: 'Avslått' });
  await form.getByRole('button', { name: 'Lagre' }).click();
  await form.waitFor({ state: 'detached' });
  await part.getByText(/^Siste dag for å klage er/u).waitFor();
  await leaveField(page);
  await scrollToPart(page, 'case-applications');
}

/** The team's cases, with some that began this autumn. */
export async function showBoard(page: Page, openAs: OpenAs): Promise<void> {
  const lead = await openAs('marit');
  await lead.goto(page.url());
  for (const begun of CASES_BEGUN) await lead.evaluate(beginCase, begun);
  await page.reload({ waitUntil: 'networkidle' });
}

export async function showLooseThreads(page: Page): Promise<void> {
  await page.getByRole('heading', { name: /^Over fristen/u }).waitFor();
}

/** A list that is not offered yet. */
export async function showHandover(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Til' }).selectOption({ label: 'Yusuf Hagen' });
  await page.getByRole('checkbox', { name: /Warsame/u }).check();
  await page
    .getByLabel('Til den som får listen')
    .fill('Jeg går ut i permisjon på mandag. Ring meg gjerne før det.');
  await leaveField(page);
}

/** What hangs when the work is rounded off. */
export async function showClosing(page: Page): Promise<void> {
  await showCase(page);
  await page.getByRole('button', { name: 'Begynn avslutning' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Lagre' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await scrollToPart(page, 'case-closing');
}

/** Runs in the page: registers a family, and its case as one that has begun. */
async function beginCase({
  adviser,
  family,
  receivedDaysAgo,
  contacts,
  topics,
  steps,
}: CaseBegun): Promise<void> {
  const ask = async <T>(path: string, body?: object) => {
    const sent = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    };
    const answer = await fetch(`/api/v1${path}`, body === undefined ? {} : sent);
    if (!answer.ok) throw new Error(await answer.text());
    return (await answer.json()) as T;
  };
  const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
  const { teams } = await ask<{ teams: { id: number }[] }>('/session');
  const teamId = teams[0]?.id ?? 0;
  type Members = { items: { accountId: string; name: string }[] };
  const { items } = await ask<Members>(`/teams/${String(teamId)}/members`);
  const { id } = await ask<{ id: string }>('/families', family);
  await ask('/past-cases', {
    sentId: crypto.randomUUID(),
    teamId,
    familyId: id,
    enquiry: {
      receivedOn: day(receivedDaysAgo),
      contacts,
      topics,
      adviserId: items.find(({ name }) => name === adviser)?.accountId ?? null,
    },
    steps: steps.map(({ daysAgo, ...step }) => ({ ...step, occurredOn: day(daysAgo) })),
  });
}

function dayBefore(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}

async function scrollToPart(page: Page, id: string): Promise<void> {
  await page
    .locator(`#${id}`)
    .evaluate((part) => scrollTo(0, part.getBoundingClientRect().top + scrollY - 24));
}

/** Without the ring around the field that was used last. */
async function leaveField(page: Page): Promise<void> {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  await page.mouse.move(0, 0);
}
