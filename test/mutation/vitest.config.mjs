import { defineConfig } from 'vitest/config';

/** What Stryker runs: the tests of the rules, which need no database. */
// eslint-disable-next-line no-restricted-exports -- Vitest asks for it
export default defineConfig({
  test: {
    include: [
      'src/features/{access-review,consents,contributions,disclosures,erasure,families}/*.test.ts',
      'src/features/{catalogue,catalogue-keeping,catalogue-map,matching,public-catalogue}/*-rules.test.ts',
      'src/platform/{audit,crypto}/*.test.ts',
    ],
    // whole processes, and what is timed: too slow to be asked of every mistake
    exclude: ['src/**/*.db.test.ts', 'src/platform/crypto/several-processes.test.ts'],
    testNamePattern: /^(?!.*in a moment$)/u,
  },
});
