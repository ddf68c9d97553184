import pg from 'pg';

/** Where a PostgreSQL is and who logs in. `host` may be a socket folder. */
export type Connection = {
  host?: string;
  port?: number;
  user?: string;
  password?: string;
  database: string;
  ssl?: boolean | { rejectUnauthorized: boolean };
};

// Dates without time stay text (yyyy-mm-dd): a JavaScript Date would move them across midnight.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
// count(*) is a bigint; every count of ours fits a double exactly.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => Number(text));

/** Reads `postgres://user:password@host:port/database?host=/socket/folder&sslmode=require`. */
export function parseDatabaseUrl(url: string): Connection {
  let parsed: URL;
  try {
    parsed = new URL(url.replace(/^postgres(ql)?:\/\/([^@/]*@)?(?=\/)/u, 'postgres://$2socket-host/'));
  } catch {
    throw new TypeError('not a PostgreSQL address');
  }
  if (!['postgres:', 'postgresql:'].includes(parsed.protocol))
    throw new TypeError('not a PostgreSQL address');
  const socket = parsed.searchParams.get('host');
  const sslmode = parsed.searchParams.get('sslmode');
  const database = decodeURIComponent(parsed.pathname.replace(/^\/+/u, ''));
  if (database === '') throw new TypeError('the address names no database');
  const host = socket ?? (parsed.hostname === 'socket-host' ? '' : parsed.hostname.replace(/^\[|\]$/gu, ''));
  return {
    database,
    ...(host && { host: decodeURIComponent(host) }),
    ...(parsed.port && { port: Number(parsed.port) }),
    ...(parsed.username && { user: decodeURIComponent(parsed.username) }),
    ...(parsed.password && { password: decodeURIComponent(parsed.password) }),
    ...(sslmode && sslmode !== 'disable' && { ssl: { rejectUnauthorized: sslmode.startsWith('verify') } }),
  };
}

/** A single connection; the caller ends it. */
export async function connect(connection: Connection): Promise<pg.Client> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 5000, application_name: 'levekar' });
  // A link that breaks between two queries is reported by the next query.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
