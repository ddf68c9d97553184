import { PostgresDialect, generate } from 'kysely-codegen';
import { expect, test } from 'vitest';
import { hasTestServer, openTestDatabase } from './database.ts';

// `npm run table-types` writes the file anew from the migrations; in every other run a difference fails.
test.runIf(hasTestServer())('the generated table types are those of the migrated database', async () => {
  const database = await openTestDatabase();
  const types = await generate({
    db: database.db,
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- its types say extends, not implements
    dialect: new PostgresDialect({ dateParser: 'string', numericParser: 'number' }),
    excludePattern: '{schema_migration,log_months.*}',
    typeMapping: { int8: 'number' },
  });
  await expect(types).toMatchFileSnapshot('../../src/platform/db/tables.ts');
  await database.close();
});
