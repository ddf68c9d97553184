import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseOptions, type IForbiddenRuleType } from 'dependency-cruiser';
import config from '../../.dependency-cruiser.mjs';

const PACKAGES = {
  dependencies: { zod: '1.0.0', pg: '1.0.0', react: '1.0.0' },
  devDependencies: { vite: '1.0.0' },
};

export type Violation = { rule: string; from: string; to: string };

export const RULES: readonly IForbiddenRuleType[] = config.forbidden ?? [];

/** The violations of the project's direction rules in the tree under `root`. */
export async function cruiseTree(root: string, folders: readonly string[]): Promise<Violation[]> {
  const { enhancedResolveOptions, ...options } = config.options ?? {};
  const settings: ICruiseOptions = {
    ...(options as ICruiseOptions),
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: [...RULES] },
  };
  const { output } = await cruise([...folders], settings, enhancedResolveOptions);
  if (typeof output === 'string') throw new Error(`the cruise gave text: ${output}`);
  return output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}

/** Runs `use` on a folder that holds these files (path -> text) and the packages the rules speak of. */
export async function withTree<T>(
  files: Readonly<Record<string, string>>,
  use: (root: string) => Promise<T>,
): Promise<T> {
  const root = await mkdtemp(join(tmpdir(), 'planted-'));
  const packages = { ...PACKAGES.dependencies, ...PACKAGES.devDependencies, moment: '1.0.0' };
  const all: Record<string, string> = { 'package.json': JSON.stringify(PACKAGES), ...files };
  for (const name of Object.keys(packages)) {
    all[`node_modules/${name}/package.json`] = JSON.stringify({ name, version: '1.0.0', main: 'main.js' });
    all[`node_modules/${name}/main.js`] = 'export {};';
  }
  try {
    for (const [path, text] of Object.entries(all)) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
    return await use(root);
  } finally {
    await rm(root, { recursive: true });
  }
}
