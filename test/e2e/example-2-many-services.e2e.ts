import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { dayInNorway } from '../../src/shared/clock.ts';
import { addDays } from '../../src/shared/days-off.ts';
import { PATHS } from '../../web/paths.ts';
import { formatDay } from '../../web/ui/format.ts';
import { enquiry } from '../kit/enquiry.ts';
import { addFamily, casePath, chooseByKeys, openPath, takeStep } from './case-steps.ts';
import { expectAccessible, expectNoSidewaysScroll, WIDTHS } from './browser.ts';
import { fillConsent } from './consent-form.ts';
import { ask, expectGoodEverywhere, idInAddress, startJourney, tabTo } from './journey.ts';
import { printOnPaper } from './paper.ts';

const TODAY = dayInNorway(new Date());
const YEAR = TODAY.slice(0, 4);
const FAMILY = 'Familien Prøvestad';
const [MOTHER, FATHER] = ['Rana Prøvestad', 'Sami Prøvestad'] as const;
const CHILDREN = ['Tarek Prøvestad', 'Yara Prøvestad', 'Lina Prøvestad'] as const;
const TALK = 'Foreldrene viser rundt. Tre barn deler et rom, og trappa er bratt for Yara.';
const GOAL = 'Vi vil bo et sted der Yara kommer seg inn og ut på egen hånd.';
const SCHOOL_TASK = 'Snakke med Yara om hva som er tungt på skolen';
const HOME_TASK = 'Se på boligen sammen med foreldrene';
const REASON = 'Vi har ikke noen som kan vurdere en bolig.';
const LEARNT = 'Når tildelingskontoret ikke er med fra starten, må familien fortelle alt på nytt.';

type Table = { id: string; rows: { code: string; count: number | null }[] };
type Report = { tables: Table[] };

describe(
  'NAV asks for help in a conversation, and it takes many services to help',
  { timeout: 240_000 },
  () => {
    const journey = startJourney();
    let familyId = '';
    let caseId = '';
    let figuresBefore: Record<string, number> = {};
    const openCase = (page: Page) => openPath(journey, page, casePath(caseId));
    const plan = (page: Page) => page.getByRole('region', { name: 'Plan', exact: true });
    const dialog = (page: Page) => page.getByRole('dialog');
    const send = async (page: Page, name: string) => {
      await dialog(page).getByRole('button', { name, exact: true }).press('Enter');
      await dialog(page).waitFor({ state: 'detached' });
    };
    const check = async (within: Page | Locator, ...names: readonly string[]) => {
      for (const name of names) await within.getByRole('checkbox', { name, exact: true }).press('Space');
    };

    const expectNothingLoose = (page: Page) =>
      expect
        .poll(() => page.getByRole('region', { name: 'Løse tråder' }).innerText())
        .toMatch(/^Løse tråder\s+Ingen løse tråder i saken\.$/u);

    /** What the report says, as whoever may see nothing but figures reads it. */
    async function readFigures(page: Page): Promise<Record<string, number>> {
      const { tables } = await ask<Report>(page, 'GET', `/reports/${YEAR}`);
      const figure = (table: string, row: string) =>
        tables.find(({ id }) => id === table)?.rows.find(({ code }) => code === row)?.count ?? 0;
      return {
        new: figure('cases-under-way', 'new'),
        closed: figure('cases-under-way', 'closed'),
        coordinated: figure('under-way-by-form', 'coordination'),
        reached: figure('outcomes', 'goals_reached'),
      };
    }

    test('a conversation with the family, written down for nobody else to see', async () => {
      const analyst = await journey.as('Solveig');
      figuresBefore = await readFigures(analyst);
      await analyst.context().close();

      const page = await journey.as('Ingrid');
      const parent = { relation: 'parent', language: 'ar', needsInterpreter: true, digitalSkills: 'none' };
      const family = await addFamily(page, FAMILY, [
        { ...parent, name: MOTHER, birthDate: '1988-03-12' },
        { ...parent, name: FATHER, birthDate: '1984-11-30' },
        ...CHILDREN.map((name, index) => ({
          name,
          relation: 'child',
          birthDate: addDays(TODAY, -365 * (12 - 3 * index) - 60),
        })),
      ]);
      familyId = family.familyId;
      const [mother, father, ...children] = family.persons;
      for (const child of children)
        await ask(page, 'PUT', `/families/${familyId}/persons/${child}/responsibility`, {
          holders: [mother, father],
        });
      const content = enquiry({ receivedOn: TODAY, assistanceForm: null, children: 3, consent: 'not_asked' });
      const { id } = await ask<{ id: string }>(page, 'POST', '/enquiries', content);
      await ask(page, 'PUT', `/families/${familyId}/enquiries/${id}`);
      await openPath(journey, page, PATHS.family.replace('$familyId', familyId));
      await page.getByRole('link', { name: /^Arbeid i saken, nummer/u }).press('Enter');
      await page.locator('#case-now').waitFor();
      caseId = idInAddress(page);
      await page.locator('#case-now').getByText('trenger tolk').first().waitFor();
      await page.getByText('Ingen samtykker gjelder nå').waitFor();
      // nobody has it yet: that is a loose thread, and holds back what is more than advice
      await page.locator('#case-threads').getByText('Saken har ingen ansvarlig.').waitFor();
      await page.getByText('Ingen er ansvarlig. Velg en rådgiver').first().waitFor();
      await page.getByRole('button', { name: 'Endre: Ansvarlig' }).press('Enter');
      await page.getByRole('combobox', { name: 'Ansvarlig' }).selectOption({ label: 'Ingrid Solbakken' });
      await expectNothingLoose(page);
      await tabTo(page, page.getByRole('button', { name: 'Start bistand i samtaler' }));
      await page.keyboard.press('Enter');
      await send(page, 'Lagre');

      const timeline = page.getByRole('region', { name: 'Tidslinje' });
      await timeline.getByRole('button', { name: 'Skriv notat' }).press('Enter');
      const form = timeline.getByRole('form', { name: 'Nytt notat' });
      await form.getByLabel('Hva slags').selectOption({ label: 'Samtale' });
      await check(form, MOTHER, FATHER, ...CHILDREN, 'Bolig');
      await form.getByRole('textbox', { name: 'Tekst' }).fill(TALK);
      await form.getByText('Ingen andre tjenester ser det').waitFor();
      await form.getByText('Utkast lagret').waitFor();
      await form.getByRole('button', { name: 'Lukk, og behold utkastet' }).press('Enter');
      await page.reload();
      await timeline.getByRole('button', { name: /^Fortsett på utkastet: Samtale/u }).press('Enter');
      expect(await form.getByRole('textbox', { name: 'Tekst' }).inputValue()).toBe(TALK);
      await expectAccessible(page);
      await form.getByRole('button', { name: 'Signer notatet' }).press('Enter');
      await timeline.getByText('Notatet er signert.', { exact: true }).waitFor();
      await page.locator('#case-now').getByText('0 dager til første kontakt').waitFor();
      await page.context().close();
    });

    test('the family says yes to four services, and only then does the team coordinate', async () => {
      const page = await journey.as('Ingrid');
      await openCase(page);
      await page.getByText('Det mangler et samtykke som gjelder nå').waitFor();
      await page.locator('.case-remedies').getByRole('link', { name: 'Registrer samtykke' }).press('Enter');
      await page.getByLabel('Språket teksten er lest på').waitFor();
      expect(await page.getByLabel('Språket teksten er lest på').inputValue()).toBe('ar');
      await fillConsent(page, {
        interpreter: 'Tolk nr. 2201',
        persons: [MOTHER, FATHER, ...CHILDREN].map((name) => new RegExp(`^${name}, \\d`, 'u')),
        services: ['Bjørkelia skole', 'Tyttebærtunet barnehage', 'Boligtjenesten', 'NAV Drammen'],
        topics: ['Bolig', 'Økonomi', 'Helse'],
        givers: [
          `${MOTHER} selv`,
          `${FATHER} selv`,
          `${MOTHER}, foreldreansvar`,
          `${FATHER}, foreldreansvar`,
        ],
        bothParents: true,
      });
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Lagre samtykket' }).press('Enter');
      await page.getByRole('heading', { level: 1, name: FAMILY }).waitFor();
      await openCase(page);
      await takeStep(page, 'Utvid til koordinering', (question) =>
        question.getByLabel('Kommentar (valgfritt)').fill('Fem tjenester er inne, og ingen har oversikten.'),
      );
      await page.locator('[aria-current=step]').getByText('Koordinering').waitFor();
      await takeStep(page, 'Legg til koordinator');
      await page.locator('#case-now').getByText('Familien har samtykket').waitFor();
      await page.context().close();
    });

    test('an application waits for a paper; goals and tasks are written in the family’s words', async () => {
      const page = await journey.as('Ingrid');
      await openCase(page);
      const applications = page.getByRole('region', { name: 'Søknader' });
      await applications.getByRole('button', { name: 'Ny søknad' }).press('Enter');
      const form = page.getByRole('form', { name: 'Ny søknad' });
      await form.getByLabel('Søknad om').selectOption('care_services');
      await check(form, 'Yara Prøvestad');
      await form.getByLabel('Sendes til').selectOption({ label: 'Noen andre' });
      await form.getByLabel('Navnet på mottakeren').fill('Tildelingskontoret');
      await form.getByLabel('Et papir til').fill('Uttalelse fra fastlegen');
      await form.getByLabel('Et papir til').press('Enter');
      await expectAccessible(page);
      await form.getByRole('button', { name: 'Lagre' }).press('Enter');
      await applications.getByText('1 papir mangler').waitFor();

      await plan(page).getByRole('button', { name: 'Nytt mål' }).press('Enter');
      await page.keyboard.type(GOAL);
      await chooseByKeys(page, 'Hvem gjelder det?', 'yara');
      await chooseByKeys(page, 'Tema', 'bolig');
      await expectAccessible(page);
      await page.keyboard.press('Control+Enter');
      await dialog(page).waitFor({ state: 'detached' });
      for (const [title, service, kind] of [
        [SCHOOL_TASK, 'Bjørkelia skole', 'Følge opp'],
        [HOME_TASK, 'NAV Drammen', 'Kartlegge eller vurdere'],
      ] as const) {
        await page.getByRole('button', { name: `Ny oppgave til målet «${GOAL}»` }).press('Enter');
        await dialog(page).getByLabel('Hva skal gjøres?').fill(title);
        await dialog(page).getByLabel('Type', { exact: true }).selectOption({ label: kind });
        await dialog(page).getByLabel('Hvilken tjeneste?').selectOption({ label: service });
        await dialog(page).getByText(`Familien har samtykket til at ${service} får vite dette.`).waitFor();
        await dialog(page)
          .getByLabel('Frist')
          .fill(formatDay(addDays(TODAY, 20)));
        await page.keyboard.press('Control+Enter');
        await dialog(page).waitFor({ state: 'detached' });
      }
      expect(await plan(page).getByText('Venter på svar', { exact: true }).count()).toBe(2);

      const asking = page.getByRole('region', { name: 'Be om prioritering' });
      await asking.getByRole('button', { name: 'Be en tjeneste prioritere' }).press('Enter');
      await dialog(page).getByLabel('Hvilken tjeneste?').selectOption({ label: 'NAV Drammen' });
      await chooseByKeys(page, 'Hvem gjelder det?', 'rana');
      await chooseByKeys(page, 'Tema', 'økonomi');
      await dialog(page).getByLabel('Hvorfor haster det?').fill('Husleia forfaller på fredag.');
      await dialog(page)
        .getByLabel('Svar innen')
        .fill(formatDay(addDays(TODAY, 3)));
      await expectAccessible(page);
      await send(page, 'Send anmodningen');
      await asking.getByText('Venter på svar').waitFor();
      // the links to the parts of the page lead to one place each
      const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
      await page.context().close();
      await expectGoodEverywhere(journey, 'Ingrid', casePath(caseId));
    });

    test('the school says yes and NAV says no, each from its own page; who was not asked sees nothing', async () => {
      const school = await journey.as('Amina');
      await tabTo(school, school.getByRole('button', { name: `Ja, vi gjør det: ${SCHOOL_TASK}` }));
      await school.keyboard.press('Enter');
      await school.getByText('Svaret er sendt til teamet.').waitFor();
      // what was written before the consent is not the school's to read, nor is what NAV is asked for
      await openPath(journey, school, PATHS.myFamily.replace('$familyId', familyId));
      await school.getByText(GOAL).waitFor();
      const seen = await school.content();
      for (const secret of [TALK, 'Husleia forfaller']) expect(seen).not.toContain(secret);
      await expectAccessible(school);

      const nav = await journey.as('Henrik');
      await nav.getByRole('button', { name: `Nei, vi kan ikke: ${HOME_TASK}` }).press('Enter');
      await nav.keyboard.type(REASON);
      await expectAccessible(nav);
      await send(nav, 'Send');
      await nav.getByRole('button', { name: `Svar: ${FAMILY}` }).press('Enter');
      await dialog(nav).getByLabel('Ja, blir prioritert').press('Space');
      await dialog(nav)
        .getByLabel(/^Begrunnelse/u)
        .fill('Vi behandler den i morgen.');
      await expectAccessible(nav);
      await send(nav, 'Send');
      await nav.getByText('Svaret er sendt til teamet.').waitFor();

      const others = await journey.as('Leila');
      await others.getByText('Ingen familier ennå').waitFor();
      await others.goto(`${journey.program.address}${PATHS.myFamily.replace('$familyId', familyId)}`);
      await others.getByRole('heading', { level: 1, name: 'Du ser ikke denne familien' }).waitFor();
      for (const page of [school, nav, others]) await page.context().close();
    });

    test('what came back is a loose thread until another says yes', async () => {
      const page = await journey.as('Ingrid');
      await openPath(journey, page, `${PATHS.looseThreads}?rule=task_nobody`);
      const thread = page.getByRole('listitem').filter({ hasText: HOME_TASK });
      await thread.getByText('NAV Drammen har sagt nei til oppgaven.').waitFor();
      await expectAccessible(page);
      await thread.getByRole('link', { name: 'Gi oppgaven til noen' }).press('Enter');
      await page.getByText(new RegExp(`NAV Drammen sa nei til .+${REASON}`, 'u')).waitFor();
      await page
        .getByRole('region', { name: 'Be om prioritering' })
        .getByText('Vi behandler den i morgen.')
        .waitFor();
      await page
        .getByRole('button', { name: `Foreslå på nytt: ${HOME_TASK}` })
        .first()
        .press('Enter');
      await dialog(page).getByLabel('Hvilken tjeneste?').selectOption({ label: 'Boligtjenesten' });
      await expectAccessible(page);
      await send(page, 'Foreslå');
      const row = plan(page).getByRole('listitem').filter({ hasText: HOME_TASK }).last();
      await row.getByRole('button', { name: `Skriv inn svar: ${HOME_TASK}` }).press('Enter');
      await dialog(page).getByLabel('Hvem svarte?').fill('Boligveileder på telefon');
      await send(page, 'Lagre');
      await row.getByText('Avtalt', { exact: true }).waitFor();
      await expectNothingLoose(page);
      await plan(page).getByText('Alle oppgaver har en ansvarlig som har sagt ja').waitFor();

      await page.getByRole('link', { name: 'Plan til familien (utskrift)' }).press('Enter');
      await page.getByRole('heading', { name: 'Planen vår' }).waitFor();
      await expectAccessible(page);
      const paper = await printOnPaper(page);
      for (const words of [GOAL, SCHOOL_TASK, 'Boligtjenesten', 'Ingrid Solbakken'])
        expect(paper.text).toContain(words);
      for (const words of [TALK, REASON, 'Boligveileder']) expect(paper.text).not.toContain(words);
      await page.context().close();
    });

    test('the team lead finds the case on the board, at a desk and on a phone', async () => {
      for (const width of [WIDTHS.desktop, WIDTHS.phone]) {
        const page = await journey.as('Marit', { width });
        await openPath(journey, page, `${PATHS.cases}?stage=active`);
        await page.getByRole('main').getByRole('link', { name: FAMILY }).first().waitFor();
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
        await page.context().close();
      }
    });

    test('nothing closes before all is in somebody’s hands and everybody was asked', async () => {
      const school = await journey.as('Amina');
      await school.getByRole('button', { name: `Det er gjort: ${SCHOOL_TASK}` }).press('Enter');
      await send(school, 'Send');
      await school.context().close();

      const page = await journey.as('Ingrid');
      await openCase(page);
      await page.getByRole('button', { name: `Hvor langt er vi kommet? ${GOAL}` }).press('Enter');
      await dialog(page).getByLabel('Mer enn ventet', { exact: false }).first().press('Space');
      await expectAccessible(page);
      await send(page, 'Lagre');
      await takeStep(page, 'Begynn avslutning');
      const box = page.locator('#case-closing');
      await box.getByText('1 av 2 er i orden').waitFor();
      await box.getByText(/^Boligtjenesten har sagt ja til oppgaven/u).waitFor();
      const closeNow = () => box.getByRole('button', { name: 'Avslutt saken' }).press('Enter');
      await box.getByRole('radio', { name: 'Målene er nådd', exact: true }).press('Space');
      await closeNow();
      await box.getByText('Ingen tjeneste er spurt om hjelpen.').waitFor();
      await expectAccessible(page);
      await box.getByLabel(/^Hvem følger med på svaret/u).selectOption({ label: 'Boligtjenesten' });
      await box.getByText('2 av 2 er i orden').waitFor();

      for (const [who, field, choice, words] of [
        ['Familien sier', null, null, 'Nå er det én vi kan ringe.'],
        ['Et barn sier', 'Hvilket barn', CHILDREN[1], 'Jeg har fått en venn på skolen.'],
        ['En tjeneste sier', 'Hvilken tjeneste', 'NAV Drammen', 'Vi så hele familien for første gang.'],
      ] as const) {
        await box.getByRole('button', { name: who }).press('Enter');
        const form = box.locator('.evaluation-form');
        if (field !== null) await form.getByLabel(field).selectOption({ label: choice });
        await form.getByRole('radio', { name: 'Ja', exact: true }).press('Space');
        await form.getByRole('textbox').first().fill(words);
        await expectAccessible(page);
        await form.getByRole('button', { name: 'Lagre' }).press('Enter');
        await form.waitFor({ state: 'detached' });
      }

      await box.getByRole('button', { name: 'Skriv en lærdom' }).press('Enter');
      await box.getByLabel('Hva er lært?').fill(`${LEARNT} Spør rana@example.no.`);
      await box.getByText('Dette peker ut noen og kan ikke lagres:').waitFor();
      await box.getByLabel('Hva er lært?').fill(LEARNT);
      await box.getByRole('button', { name: 'Lagre uten kobling' }).press('Enter');
      await box.getByText('Ingenting viser hvilken sak det kom fra').waitFor();
      await closeNow();
      await box.getByText('Lagres til').waitFor();
      await box
        .getByText(/Boligtjenesten har det fra/u)
        .first()
        .waitFor();
      await expectNothingLoose(page);
      await expectAccessible(page);
      await page.context().close();
      await expectGoodEverywhere(journey, 'Ingrid', casePath(caseId));
    });

    test('the report has counted it, and shows nobody', async () => {
      const analyst = await journey.as('Solveig');
      const { new: begun = 0, closed = 0, coordinated = 0, reached = 0 } = figuresBefore;
      expect(await readFigures(analyst)).toEqual({
        new: begun + 1,
        closed: closed + 1,
        coordinated: coordinated + 1,
        reached: reached + 1,
      });
      await openPath(journey, analyst, PATHS.reportOfYear.replace('$year', YEAR));
      await analyst.getByRole('table').first().waitFor();
      expect(await analyst.content()).not.toMatch(/Prøvestad|Yara/u);
      await openPath(journey, analyst, casePath(caseId));
      await analyst.getByRole('heading', { level: 1, name: 'Fant ikke saken' }).waitFor();
      expect(await analyst.content()).not.toContain('Prøvestad');
      await analyst.context().close();
      // what others can learn stands by itself, at any width
      const lead = await journey.as('Marit', { width: WIDTHS.phone });
      await openPath(journey, lead, PATHS.learnings);
      await lead.getByText(LEARNT).waitFor();
      expect(await lead.getByRole('main').innerText()).not.toMatch(/Prøvestad|Ingrid/u);
      await expectNoSidewaysScroll(lead);
      await lead.context().close();
    });
  },
);
