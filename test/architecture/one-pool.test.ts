import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readOurFiles } from './file-rules.ts';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Source files of the server that open a pool, or the application's database. */
async function findOpeners(pattern: RegExp): Promise<string[]> {
  const files = await readOurFiles(ROOT);
  return files
    .filter(({ path, text }) => /^src\/.*(?<!\.test)\.ts$/u.test(path) && pattern.test(text))
    .map(({ path }) => path);
}

// A logged read writes: it must reach the primary. A second pool would be a way to read elsewhere.
test('there is one pool, and one place that opens it', async () => {
  expect(await findOpeners(/= new (pg\.)?Pool\(/u)).toEqual(['src/platform/db/database.ts']);
  expect(await findOpeners(/\bnew Kysely\b/u)).toEqual(['src/platform/db/database.ts']);
  expect(await findOpeners(/import \{[^}]*\bopenDatabase\b[^}]*\} from/u)).toEqual([
    'src/platform/db/open-installation.ts',
  ]);
});

test('only its own folder writes the access log', async () => {
  const writers = await findOpeners(/insert into (log_head|access_log)\b|update (log_head|access_log)\b/u);
  expect(writers).toEqual(['src/platform/audit/prepare-log.ts']);
  const callers = await findOpeners(/access\.(begin|append)_log_entry/u);
  expect(callers).toEqual(['src/platform/audit/write-access-log.ts']);
});
