import type pg from 'pg';
import { addExampleServices } from './example-services.ts';
import type { Founding } from './found-municipality.ts';
import type { Role } from '../../shared/signed-in.ts';

/** The example: Drammen's number, areas and register, as its team's own reports state them. */
export const EXAMPLE: Founding = {
  code: '3301',
  name: 'Drammen',
  team: 'Kompetanseteam Levekår',
  areas: [
    ['stromso', 'Strømsø'],
    ['fjell', 'Fjell'],
    ['assiden', 'Åssiden'],
    ['bragernes', 'Bragernes'],
    ['gulskogen', 'Gulskogen'],
    ['mjondalen', 'Mjøndalen'],
    ['konnerud', 'Konnerud'],
    ['krokstadelva', 'Krokstadelva'],
    ['svelvik', 'Svelvik'],
    ['askollen', 'Åskollen'],
  ].map(([code = '', name = '']) => ({ code, nb: name, nn: name, en: name })),
  registrationStarts: { case: '2018-01-01', general_advice: '2019-01-01' },
};

const OTHER_TEAM = 'Knutepunkt Strømsø';

type ExamplePerson = { login: string; name: string; roles: readonly Role[]; team?: string };

// Invented people; none of them works in any municipality.
const PEOPLE: readonly ExamplePerson[] = [
  { login: 'ingrid', name: 'Ingrid Solbakken', roles: ['adviser'], team: EXAMPLE.team },
  { login: 'yusuf', name: 'Yusuf Hagen', roles: ['adviser', 'coordinator'], team: EXAMPLE.team },
  { login: 'marit', name: 'Marit Lindvik', roles: ['team_lead', 'adviser'], team: EXAMPLE.team },
  { login: 'jonas', name: 'Jonas Ekeberg', roles: ['adviser'], team: OTHER_TEAM },
  { login: 'berit', name: 'Berit Nordahl', roles: ['approver'] },
  { login: 'amina', name: 'Amina Fossum', roles: ['partner'] },
  { login: 'henrik', name: 'Henrik Aasland', roles: ['partner'] },
  { login: 'leila', name: 'Leila Bergersen', roles: ['partner'] },
  { login: 'solveig', name: 'Solveig Myhre', roles: ['analyst'] },
  { login: 'tarjei', name: 'Tarjei Kvam', roles: ['steward'] },
  { login: 'sigrid', name: 'Sigrid Haugland', roles: ['privacy_officer'] },
];

/**
 * Adds the example people, who may be signed in as with one click in demo mode and nowhere else, with the
 * services they work in. What is there already stays as it is.
 */
export async function addExamplePeople(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ id: number }>('select id from municipality where code = $1', [
    EXAMPLE.code,
  ]);
  const municipalityId = rows[0]?.id;
  if (municipalityId === undefined) throw new Error('the example municipality is not there');
  await owner.query(
    'insert into team (municipality_id, name) values ($1, $2) on conflict (municipality_id, name) do nothing',
    [municipalityId, OTHER_TEAM],
  );
  for (const person of PEOPLE) {
    const account = await owner.query<{ id: string }>(
      `insert into account (municipality_id, login, name, active_from, demo, email)
       values ($1, $2, $3, '2018-01-01', true, $2 || '@levekar.example.no')
       on conflict (municipality_id, login) do nothing returning id`,
      [municipalityId, person.login, person.name],
    );
    const accountId = account.rows[0]?.id;
    if (accountId === undefined) continue;
    await owner.query(
      `insert into role_assignment (municipality_id, account_id, role, valid_from)
       select $1, $2, role, '2018-01-01' from unnest($3::text[]) as role`,
      [municipalityId, accountId, person.roles],
    );
    await owner.query(
      `insert into team_membership (municipality_id, account_id, team_id, valid_from)
       select $1, $2, id, '2018-01-01' from team where municipality_id = $1 and name = $3`,
      [municipalityId, accountId, person.team ?? null],
    );
  }
  await addExampleServices(owner, { id: municipalityId, name: EXAMPLE.name }, EXAMPLE.team);
}
