import type pg from 'pg';

type ExampleService = {
  name: string;
  employer: string;
  /** Of the code list `service`; null where none of them is meant. */
  kind: string | null;
  confidentiality: readonly string[];
};

type ExampleEmployment = { login: string; service: string; unit?: string };

const SCHOOL = 'Bjørkelia skole';
const NAV = 'NAV Drammen';
const CHILD_WELFARE = 'Barneverntjenesten';

// Invented places, but for what every municipality of the size has one of.
const servicesOf = (municipality: string): readonly ExampleService[] => [
  { name: NAV, employer: 'NAV', kind: 'nav', confidentiality: ['nav', 'social_services'] },
  {
    name: CHILD_WELFARE,
    employer: municipality,
    kind: 'child_welfare',
    confidentiality: ['child_welfare', 'public_administration'],
  },
  {
    name: SCHOOL,
    employer: municipality,
    kind: 'school',
    confidentiality: ['school', 'public_administration'],
  },
  {
    name: 'Tyttebærtunet barnehage',
    employer: municipality,
    kind: 'kindergarten',
    confidentiality: ['kindergarten', 'public_administration'],
  },
  {
    name: 'Helsestasjon og skolehelsetjeneste Strømsø',
    employer: municipality,
    kind: 'health_centre',
    confidentiality: ['health', 'health_and_care'],
  },
  {
    name: 'Boligtjenesten',
    employer: municipality,
    kind: 'housing_service',
    confidentiality: ['public_administration', 'social_services'],
  },
  {
    name: 'Pedagogisk-psykologisk tjeneste (PPT)',
    employer: municipality,
    kind: 'ppt',
    confidentiality: ['school', 'public_administration'],
  },
  {
    name: 'Familieteamet',
    employer: municipality,
    kind: null,
    confidentiality: ['health_and_care', 'public_administration'],
  },
];

// The team has two employers; a partner sees as the service that she is employed in.
const employmentsOf = (team: string): readonly ExampleEmployment[] => [
  { login: 'amina', service: SCHOOL, unit: 'Sosiallærer' },
  { login: 'henrik', service: NAV, unit: 'Oppfølging' },
  { login: 'leila', service: CHILD_WELFARE, unit: 'Undersøkelse' },
  { login: 'ingrid', service: NAV },
  { login: 'marit', service: team },
  { login: 'yusuf', service: team },
];

/**
 * Adds the example's services and who works where, once: as soon as the municipality has a service besides
 * its teams, what stands there is the steward's.
 */
export async function addExampleServices(
  owner: pg.Client,
  municipality: { id: number; name: string },
  team: string,
): Promise<void> {
  const { rowCount } = await owner.query(
    'select from service where municipality_id = $1 and team_id is null limit 1',
    [municipality.id],
  );
  if (rowCount !== 0) return;
  await owner.query(
    `insert into service (municipality_id, name, employer, kind, confidentiality)
     select $1, s.name, s.employer, c.code, s.confidentiality
     from jsonb_to_recordset($2::jsonb)
         as s (name text, employer text, kind text, confidentiality text[], place integer)
       left join code c on c.municipality_id = $1 and c.list = 'service' and c.code = s.kind
     order by s.place`,
    [
      municipality.id,
      JSON.stringify(servicesOf(municipality.name).map((service, place) => ({ ...service, place }))),
    ],
  );
  await owner.query(
    `insert into employment (municipality_id, account_id, service_id, unit, valid_from)
     select $1, a.id, s.id, e.unit, '2018-01-01'
     from jsonb_to_recordset($2::jsonb) as e (login text, service text, unit text)
       join account a on a.municipality_id = $1 and a.login = e.login and a.demo
       join service s on s.municipality_id = $1 and s.name = e.service
     on conflict do nothing`,
    [municipality.id, JSON.stringify(employmentsOf(team))],
  );
}
