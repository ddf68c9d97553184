import { defineConfig } from 'vitest/config';

const databaseTests = ['src/**/*.db.test.ts', 'test/**/*.db.test.ts'];

export default defineConfig({
  test: {
    // the embedded PostgreSQL and the browser want the rest of the machine
    maxWorkers: 2,
    reporters: ['default', 'json'],
    outputFile: { json: 'test-results/vitest.json' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'src/**/*.test.ts',
            'web/**/*.test.{ts,tsx}',
            'test/kit/**/*.test.ts',
            'test/conformance/**/*.test.ts',
            'test/faults/**/*.test.ts',
            'test/relevance/**/*.test.ts',
            'scripts/**/*.test.ts',
          ],
          exclude: databaseTests,
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: databaseTests,
          globalSetup: 'test/kit/database-setup.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      // The same tests on the machine's own PostgreSQL 15, the oldest that --database takes.
      {
        extends: true,
        test: {
          name: 'postgres-15',
          include: databaseTests,
          // whole processes, a second each: what they ask of the database, the other tests ask too
          exclude: [
            'test/routes/import.db.test.ts',
            'test/routes/command-line.db.test.ts',
            'test/routes/backup-command.db.test.ts',
            'test/faults/kill-while-writing.db.test.ts',
            'test/faults/erased-for-good.db.test.ts',
          ],
          // the rules are the same SQL: the whole proof runs on the newest, a sample of it here
          env: { PROOF_CASES: '200' },
          globalSetup: 'test/kit/machine-postgres-setup.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: 'architecture', include: ['test/architecture/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          // a page may be slow on a busy machine; expect.poll waits a second otherwise
          expect: { poll: { timeout: 15_000 } },
          include: ['test/e2e/**/*.e2e.ts'],
          fileParallelism: false,
          // what never comes is given up by the browser after half a minute; this is for many slow steps
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
