import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { z } from 'zod';
import { NewConsent } from '../features/consents/consent.ts';
import { recordConsent } from '../features/consents/record-consent.ts';
import { findTextOn } from '../features/consents/texts/find-consent-text.ts';
import { NewContribution } from '../features/contributions/contribution.ts';
import { writeForService, writeForTeam } from '../features/contributions/write-contribution.ts';
import { setHolders } from '../features/families/change-person.ts';
import { NewFamily } from '../features/families/family.ts';
import { registerFamily } from '../features/families/register-family.ts';
import { answerTask } from '../features/plans/answer-task.ts';
import { EXAMPLE } from '../features/people/example-municipality.ts';
import type { Installation } from '../platform/db/open-installation.ts';
import type { Tx } from '../platform/db/transaction.ts';
import { dayInNorway, systemClock } from '../shared/clock.ts';
import type { Role } from '../shared/signed-in.ts';
import { actAs } from './act-as.ts';
import { ExampleCase, loadExampleCase } from './load-example-case.ts';
import { ExamplePlan, loadExamplePlan } from './load-example-plan.ts';

const FAMILIES = new URL('../../example/families.json', import.meta.url);
const WORKER = 'ingrid';

/** Persons by their place in the family, services by name ('TEAM' is the team), days counted from today. */
const ExampleConsent = NewConsent.omit({
  persons: true,
  pairs: true,
  givenBy: true,
  textVersion: true,
}).extend({
  persons: z.array(z.int()),
  pairs: z.array(z.tuple([z.string(), z.string()])),
  givenBy: z.array(z.int()),
  fromDays: z.int().optional(),
  toDays: z.int().optional(),
});
const ExampleContribution = NewContribution.omit({ persons: true, occurredOn: true }).extend({
  as: z.string(),
  persons: z.array(z.int()),
});
const ExamplePerson = NewFamily.shape.persons.unwrap().unwrap().element.extend({ years: z.int() });
const ExampleFamily = z.strictObject({
  name: z.string(),
  processingGround: z.string().nullable(),
  address: NewFamily.shape.address.unwrap().unwrap().omit({ validFrom: true }).extend({ fromDays: z.int() }),
  persons: z.array(ExamplePerson.omit({ birthDate: true })),
  responsibility: z.array(z.strictObject({ child: z.int(), holders: z.array(z.int()) })),
  /** The latest case of this area in the example register is theirs. */
  enquiryInArea: z.string().nullable(),
  /** What was done with it; then it is the latest in which the team coordinates around so many children. */
  case: ExampleCase.optional(),
  plan: ExamplePlan.optional(),
  consents: z.array(ExampleConsent),
  contributions: z.array(ExampleContribution),
});
type ExampleFamily = z.infer<typeof ExampleFamily>;

/** Invented families of the example municipality, through the same commands as the pages use. */
export async function loadExampleFamilies(
  installation: Installation,
  say: (line: string) => void,
): Promise<void> {
  const isThere = await installation.asOwner(async (owner) => {
    const { rowCount } = await owner.query(
      'select from family f join municipality m on m.id = f.municipality_id where m.code = $1 limit 1',
      [EXAMPLE.code],
    );
    return rowCount !== 0;
  });
  if (isThere) return;
  const { families } = z
    .strictObject({ families: z.array(ExampleFamily) })
    .parse(JSON.parse(await readFile(FAMILIES, 'utf8')));
  for (const family of families) await loadFamily(installation, family);
  say(`Loaded the example families: ${String(families.length)}`);
}

async function loadFamily(installation: Installation, example: ExampleFamily): Promise<void> {
  const registered = await as(installation, WORKER, ['adviser'], async (context) => {
    const { family, personIds } = await registerFamily(context, {
      name: example.name,
      processingGround: example.processingGround,
      persons: example.persons.map(({ years, ...person }) => ({ ...person, birthDate: bornYearsAgo(years) })),
      address: addressOf(example.address),
      enquiryId:
        example.enquiryInArea === null
          ? null
          : await findCase(context.tx, example.enquiryInArea, example.case),
    });
    const idAt = (place: number) => personIds[place] ?? '';
    for (const { child, holders } of example.responsibility)
      await setHolders(context, family.id, idAt(child), holders.map(idAt));
    const services = await findServices(context.tx, family.teamId);
    for (const consent of example.consents)
      await recordConsent(
        context.tx,
        family.id,
        consentOf(consent, example, idAt, services, context.actor.accountId),
      );
    const [enquiry] = family.enquiries;
    if (example.case !== undefined && enquiry !== undefined)
      await loadExampleCase(context, enquiry.id, example.case);
    const answers =
      example.plan === undefined || enquiry === undefined
        ? []
        : await loadExamplePlan(context, enquiry.id, example.plan, { idAt, services });
    return { familyId: family.id, idAt, answers };
  });
  for (const { as: login, taskId, ...answer } of registered.answers)
    await as(installation, login, ['partner'], ({ tx }) => answerTask(tx, taskId, { ...answer, version: 1 }));
  for (const { as: login, persons, ...written } of example.contributions) {
    const content = { ...written, persons: persons.map(registered.idAt), occurredOn: dayFrom(0) };
    if (login === WORKER)
      await as(installation, login, ['adviser'], (context) =>
        writeForTeam(context, registered.familyId, content),
      );
    else
      await as(installation, login, ['partner'], (context) =>
        writeForService(context, registered.familyId, content),
      );
  }
}

function as<T>(
  installation: Installation,
  login: string,
  roles: readonly Role[],
  work: (context: Parameters<typeof registerFamily>[0]) => Promise<T>,
): Promise<T> {
  return actAs(installation, { municipality: EXAMPLE.code, as: login, roles }, ({ tx, actor }) =>
    work({ tx, actor, clock: systemClock, realBirthNumbers: false }),
  );
}

function consentOf(
  { persons, pairs, givenBy, fromDays, toDays, ...consent }: z.infer<typeof ExampleConsent>,
  example: ExampleFamily,
  idAt: (place: number) => string,
  services: ReadonlyMap<string, number>,
  hearer: string,
): NewConsent {
  const service = (name: string) => services.get(name) ?? 0;
  return {
    ...consent,
    persons: persons.map(idAt),
    pairs: pairs.map(([giving, receiving]) => ({ giving: service(giving), receiving: service(receiving) })),
    givenBy: persons.flatMap((person) =>
      (givenBy.includes(person) ? [person] : givenBy).map((giver) => ({
        for: idAt(person),
        by: idAt(giver),
        capacity: giver === person ? ('self' as const) : ('parental_responsibility' as const),
      })),
    ),
    bothParentsAsked: persons.some((person) => (example.persons[person]?.years ?? 0) < 18) ? false : null,
    heardBy: consent.how === 'oral' ? hearer : null,
    textVersion: findTextOn(consent.language, dayFrom(0))?.version ?? '',
    ...(fromDays !== undefined && { validFrom: instantFrom(fromDays) }),
    ...(toDays !== undefined && { validTo: instantFrom(toDays) }),
  };
}

async function findServices(tx: Tx, teamId: number): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: number; name: string; teamId: number | null }>`
    select id, name, team_id as "teamId" from service`.execute(tx);
  return new Map(rows.map((row) => [row.teamId === teamId ? 'TEAM' : row.name, row.id]));
}

async function findCase(tx: Tx, area: string, worked?: ExampleCase): Promise<string | null> {
  const isWorkedOn =
    worked === undefined
      ? sql`true`
      : sql`e.closed_on is null and e.assistance_form = 'coordination' and e.children = ${worked.children}
          and e.household = 'single_provider'`;
  const { rows } = await sql<{ id: string }>`
    select e.id from enquiry e where e.kind = 'case' and not e.anonymous and e.area = ${area} and ${isWorkedOn}
    order by e.received_on desc, e.number desc limit 1`.execute(tx);
  return rows[0]?.id ?? null;
}

function addressOf({ fromDays, ...address }: ExampleFamily['address']) {
  return { ...address, validFrom: dayFrom(fromDays) };
}

function bornYearsAgo(years: number): string {
  return `${String(systemClock.now().getUTCFullYear() - years)}-01-15`;
}

const instantFrom = (days: number) => new Date(systemClock.now().getTime() + days * 86_400_000).toISOString();
const dayFrom = (days: number) => dayInNorway(new Date(instantFrom(days)));
