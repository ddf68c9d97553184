import { defineConfig } from 'vitest/config';

/** What Stryker runs: the tests of the rules, which need no database. */
// eslint-disable-next-line no-restricted-exports -- Vitest asks for it
export default defineConfig({
  test: {
    include: ['src/features/{consents,contributions,disclosures,families}/*.test.ts'],
    exclude: ['src/**/*.db.test.ts'],
  },
});
