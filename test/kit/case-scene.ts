import { randomUUID } from 'node:crypto';
import { sealerOf } from '../../src/platform/crypto/sealing.ts';
import { EXAMPLE } from '../../src/features/people/example-municipality.ts';
import type { TestDatabase } from './database.ts';
import { openPartnerScene, type PartnerScene } from './partner-scene.ts';

/** A case of a family, being worked on by `ingrid` of the example's team, arranged by the owner. */
export type CaseScene = {
  scene: PartnerScene;
  municipality: number;
  familyId: string;
  /** The case's, which is the enquiry's. */
  caseId: string;
  mother: string;
  child: string;
  /** A service with the partner `partner` in it; consent is not there until `consentTo` is called. */
  service: number;
  partner: string;
  ingrid: string;
  /** The team may tell the service about both persons and these topics, and the other way, 2021-01-01 to 2031. */
  consentTo(service: number, topics?: readonly string[], persons?: readonly string[]): Promise<string>;
  /** A task of the case, proposed to the service on 2022-02-01. */
  addTask(traits?: {
    service?: number | null;
    account?: string;
    state?: 'draft' | 'proposed' | 'accepted';
    title?: string;
    dueOn?: string | null;
    persons?: readonly string[];
    topics?: readonly string[];
  }): Promise<string>;
};

let count = 0;

/** @param stage the case's; `active` with form `coordination` unless told otherwise */
export async function openCaseScene(
  database: Pick<TestDatabase, 'owner' | 'keys'>,
  { stage = 'active', receivedOn = '2022-01-10' }: { stage?: string; receivedOn?: string } = {},
): Promise<CaseScene> {
  const { owner, keys } = database;
  count += 1;
  const tag = `${String(count)}-${randomUUID().slice(0, 6)}`;
  const scene = await openPartnerScene(database);
  const one = async <T extends object>(text: string, values: readonly unknown[]): Promise<T> =>
    (await owner.query<T>(text, [...values])).rows[0] as T;
  const { m, team, ingrid } = await one<{ m: number; team: number; ingrid: string }>(
    `select m.id as m, t.id as team, (select id from account where login = 'ingrid') as ingrid
     from municipality m join team t on t.municipality_id = m.id and t.name = $2 where m.code = $1`,
    [EXAMPLE.code, EXAMPLE.team],
  );
  const familyId = await scene.addFamily(`Familien ${tag}`);
  const mother = await scene.addPerson(familyId, 'Mor');
  const child = await scene.addPerson(familyId, 'Barn');
  const caseId = randomUUID();
  await owner.query(
    `insert into enquiry (municipality_id, id, team_id, number, kind, received_on, adviser_id, assistance_form)
     select $1, $2, $3, coalesce(max(number), 0) + 1, 'case', $4, $5, 'coordination' from enquiry where team_id = $3`,
    [m, caseId, team, receivedOn, ingrid],
  );
  await owner.query(
    `insert into family_enquiry (municipality_id, enquiry_id, family_id, linked_by, linked_at)
     values ($1, $2, $3, $4, '2022-01-10')`,
    [m, caseId, familyId, ingrid],
  );
  await owner.query(
    `insert into case_file (municipality_id, id, team_id, family_id, is_protected, stage, form, first_contact_on,
       days_to_contact, decided_on, days_to_decision, last_contact_on, opened_at)
     values ($1, $2, $3, $4, false, $5, 'coordination', $6, 2, $6, 2, $6, '2022-01-12')`,
    [m, caseId, team, familyId, stage, '2022-01-12'],
  );
  const service = await scene.addService(`Tjeneste ${tag}`);
  const partner = await scene.addPartner(`partner-${tag}`, [service]);
  const consentTo: CaseScene['consentTo'] = async (
    receiver,
    topics = ['economy', 'housing'],
    persons = [mother, child],
  ) => {
    const shared = {
      family: familyId,
      persons,
      topics,
      from: '2021-01-01',
      to: '2031-01-01',
      coversOlder: true,
    };
    await scene.addConsent({ ...shared, giving: receiver, receiving: scene.team });
    return scene.addConsent({ ...shared, giving: scene.team, receiving: receiver });
  };
  const addTask: CaseScene['addTask'] = async (traits = {}) => {
    const id = randomUUID();
    const seal = sealerOf(keys, caseId);
    const ofService = traits.account === undefined ? (traits.service ?? service) : null;
    await owner.query(
      `insert into task (municipality_id, id, case_id, persons, topics, kind, title, service_id, account_id, state,
         due_on, proposed_at, answered_at, created_by, created_at)
       values ($1, $2, $3, $4, $5, 'contact', $6, $7, $8, $9, $10, '2022-02-01',
         case when $9 = 'accepted' then '2022-02-02'::timestamptz end, $11, '2022-02-01')`,
      [
        m,
        id,
        caseId,
        traits.persons ?? [mother],
        traits.topics ?? ['economy'],
        seal('task', id, 'title', traits.title ?? 'Ringe familien'),
        ofService,
        traits.account ?? null,
        traits.state ?? 'proposed',
        traits.dueOn ?? null,
        ingrid,
      ],
    );
    return id;
  };
  return {
    scene,
    municipality: m,
    familyId,
    caseId,
    mother,
    child,
    service,
    partner,
    ingrid,
    consentTo,
    addTask,
  };
}
