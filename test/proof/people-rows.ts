import { hashToken } from '../../src/platform/auth/sessions.ts';
import type { Place } from './place.ts';
import { TOPICS, type Case, type Period, type World } from './world.ts';

export type Row = Readonly<Record<string, unknown>>;
/** Rows by table; each table's have the same columns. */
export type Rows = Record<string, Row[]>;

/** Who is who: municipalities with their lists, teams, services, accounts with all that is dated. */
export function peopleRows(world: World, place: Place): Rows {
  const dated = ({ from, to }: Period) => ({ valid_from: from, valid_to: to });
  const held = <T extends Period>(pick: (account: World['accounts'][number]) => T[], own: (row: T) => Row) =>
    world.accounts.flatMap((account) =>
      pick(account).map((row) => ({
        municipality_id: place.municipality(account.municipality),
        account_id: place.uuid('account', account.id),
        ...own(row),
        ...dated(row),
      })),
    );
  return {
    municipality: world.municipalities.map((id) => ({
      id: place.municipality(id),
      code: place.code(id),
      name: `Municipality ${String(id)}`,
      created_at: '2018-01-01',
    })),
    code: world.municipalities.flatMap((id) =>
      TOPICS.map((code) => ({
        municipality_id: place.municipality(id),
        list: 'topic',
        code,
        label_nb: code,
        label_nn: code,
        label_en: code,
        position: 0,
        national_codes: [],
        valid_from: '2000-01-01',
      })),
    ),
    team: world.teams.map(({ id, municipality }) => ({
      municipality_id: place.municipality(municipality),
      id: place.team(id),
      name: `Team ${String(id)}`,
    })),
    service: world.services.map((service) => ({
      municipality_id: place.municipality(service.municipality),
      id: place.service(service.id),
      name: `Service ${String(service.id)}`,
      employer: 'Employer',
      team_id: service.team === null ? null : place.team(service.team),
      confidentiality: [],
      ...dated(service),
    })),
    account: world.accounts.map(({ id, municipality, active }) => ({
      municipality_id: place.municipality(municipality),
      id: place.uuid('account', id),
      login: `person${String(id)}`,
      name: `Person ${String(id)}`,
      language: 'nb',
      active_from: active.from,
      active_to: active.to,
      demo: false,
    })),
    role_assignment: held(
      ({ roles }) => roles,
      ({ role }) => ({ role }),
    ),
    team_membership: held(
      ({ memberships }) => memberships,
      ({ team }) => ({ team_id: place.team(team) }),
    ),
    employment: held(
      ({ employments }) => employments,
      ({ service }) => ({ service_id: place.service(service) }),
    ),
  };
}

/** A session for each case, as if it had just signed in at the instant at which it asks. */
export function sessionRows(world: World, place: Place, cases: readonly Case[]): Rows {
  return {
    session: cases.map(({ probe, token }) => ({
      municipality_id: place.municipality(
        world.accounts.find(({ id }) => id === probe.account)?.municipality ?? 0,
      ),
      token_hash: `\\x${hashToken(token).toString('hex')}`,
      account_id: place.uuid('account', probe.account),
      created_at: new Date(probe.at),
      last_seen_at: new Date(probe.at),
      expires_at: new Date(probe.at + 3_600_000),
    })),
  };
}
