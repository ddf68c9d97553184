import { createHash, createHmac, randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { Connection } from './connection.ts';

/** Owns every table and runs the migrations; nobody logs in as it. */
export const OWNER_ROLE = 'levekar_owner';
/** Holds the application's rights; the login of each database is a member. */
const APP_ROLE = 'levekar_app';

/**
 * Makes the roles of the cluster and this database's login for the application, which can bypass no
 * policy. Roles belong to the cluster, so another database's start may have made them already.
 * @param migrator a connection that may create roles
 * @returns how the application logs in
 */
export async function ensureRoles(migrator: pg.Client, connection: Connection): Promise<Connection> {
  const login = applicationLogin(connection);
  for (const role of [OWNER_ROLE, APP_ROLE]) await createRole(migrator, role, 'nologin');
  await createRole(migrator, login, 'login');
  const password = loginPassword(connection);
  const database = migrator.escapeIdentifier(connection.database);
  await inOneTry(migrator, [
    `alter role ${login} with login password ${migrator.escapeLiteral(password)}`,
    `grant ${APP_ROLE} to ${login}`,
    `grant ${OWNER_ROLE} to current_user`,
    `grant connect, create on database ${database} to ${OWNER_ROLE}`,
    `grant usage, create on schema public to ${OWNER_ROLE}`,
    `grant usage on schema public to ${APP_ROLE}`,
    `revoke create on schema public from public`,
  ]);
  return { ...connection, user: login, password };
}

/** What the application's login for a database is called, where the operator does not make it. */
export function applicationLogin({ database }: Pick<Connection, 'database'>): string {
  return `levekar_login_${createHash('sha256').update(database).digest('hex').slice(0, 12)}`;
}

/** Refuses to serve through a login that row-level security does not bind. */
export async function assertBoundByPolicies(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ free: boolean }>(
    `select rolsuper or rolbypassrls or pg_has_role(current_user, '${OWNER_ROLE}', 'member') as free
     from pg_roles where rolname = current_user`,
  );
  if (rows[0]?.free !== false)
    throw new Error('the application must log in as a role that cannot bypass row-level security');
}

async function createRole(migrator: pg.Client, role: string, login: 'login' | 'nologin'): Promise<void> {
  const { rowCount } = await migrator.query('select from pg_roles where rolname = $1', [role]);
  if (rowCount !== 0) return;
  try {
    await migrator.query(`create role ${role} ${login} nosuperuser nobypassrls`);
  } catch (error) {
    if (!['42710', '23505'].includes((error as { code?: string }).code ?? '')) throw error;
  }
}

// Two processes that start at once may update the same role row; one of them is told to try again.
async function inOneTry(migrator: pg.Client, statements: readonly string[]): Promise<void> {
  await migrator.query('select pg_advisory_lock(4100001)');
  try {
    for (const statement of statements) await retryConcurrent(() => migrator.query(statement));
  } finally {
    await migrator.query('select pg_advisory_unlock(4100001)');
  }
}

async function retryConcurrent(run: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await run();
      return;
    } catch (error) {
      // The lock is one database's and roles are the cluster's: the same grant from two may meet here.
      const isRace =
        /tuple concurrently/u.test(String(error)) || (error as { code?: string }).code === '23505';
      if (!isRace || attempt === 10) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 * attempt));
    }
  }
}

// Derived, so that server and command line agree without a file; who holds the migrator's password
// may do everything already. Without one (trust on a socket) any password does.
function loginPassword(connection: Connection): string {
  if (connection.password === undefined) return randomBytes(24).toString('base64url');
  return createHmac('sha256', connection.password)
    .update(`levekar application login ${connection.database}`)
    .digest('base64url');
}
