import type { Reporter, TestSpecification } from 'vitest/node';
import { createVitest } from 'vitest/node';
import { testFilesFor } from './test-files.ts';

export type TestKiller = {
  /** Which test fails, of those that know the definition; null when none does. */
  kill(definition: string): Promise<string | null>;
  close(): Promise<void>;
};

/** The database tests, run again and again in one process on copies of a template (test/kit/database.ts). */
export async function openTestKiller(template: string): Promise<TestKiller> {
  process.env.LEVEKAR_TEST_TEMPLATE = template;
  const silent: Reporter = {};
  const vitest = await createVitest({
    watch: false,
    project: ['database'],
    bail: 1,
    reporters: [silent],
    // one after the other: the first failure is enough, and the machine is for others too
    maxWorkers: 1,
  });
  const specifications = new Map<string, TestSpecification[]>();
  return {
    kill: async (definition) => {
      for (const file of testFilesFor(definition)) {
        const found = specifications.get(file) ?? (await vitest.globTestSpecifications([file]));
        specifications.set(file, found);
        if (found.length === 0) throw new Error(`there is no test ${file}`);
        const { testModules, unhandledErrors } = await vitest.runTestSpecifications(found);
        for (const module of testModules)
          for (const test of module.children.allTests('failed')) return `${file}: ${test.fullName}`;
        if (unhandledErrors.length > 0 || testModules.some((module) => !module.ok()))
          return `${file}: ${unhandledErrors.length > 0 ? 'an error' : 'fails'}`;
      }
      return null;
    },
    close: () => vitest.close(),
  };
}
