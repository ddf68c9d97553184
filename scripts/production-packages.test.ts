import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findProductionPackages } from './production-packages.mjs';

const ROOT = join(import.meta.dirname, '..');
const isThere = () => true;

describe('what the server needs to run', () => {
  const lock = {
    packages: {
      '': {
        dependencies: { a: '1', pages: '1' },
        optionalDependencies: { 'program-x64': '1', 'program-arm64': '1' },
      },
      'node_modules/a': { dependencies: { b: '2' }, peerDependencies: { absent: '1' } },
      'node_modules/a/node_modules/b': { dependencies: { c: '1' } },
      'node_modules/b': { dependencies: { a: '1' } },
      'node_modules/c': {},
      'node_modules/pages': {},
      'node_modules/program-x64': {},
      'node_modules/program-arm64': {},
      'node_modules/tool': {},
    },
  };

  test('takes what the sources name and what that needs, from the nearest folder', () => {
    expect(findProductionPackages(lock, ["import { x } from 'a/part';"], isThere)).toEqual([
      'node_modules/a',
      'node_modules/a/node_modules/b',
      'node_modules/c',
      'node_modules/program-arm64',
      'node_modules/program-x64',
    ]);
  });

  test('leaves out programs for other machines, which are not installed', () => {
    const found = findProductionPackages(lock, [], (path) => path !== 'node_modules/program-arm64');
    expect(found).toEqual(['node_modules/program-x64']);
  });

  test('of this project: every package that the server imports', () => {
    const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter(
      (path) => path.endsWith('.ts') && !path.endsWith('.test.ts'),
    );
    const sources = files.map((path) => readFileSync(join(ROOT, 'src', path), 'utf8'));
    const imported = sources
      .flatMap((text) => [...text.matchAll(/(?:^import [^'"]*|^\} from |import\()'([^'.][^']*)'/gmu)])
      .map((match) =>
        (match[1] ?? '')
          .split('/')
          .slice(0, match[1]?.startsWith('@') ? 2 : 1)
          .join('/'),
      )
      .filter((name) => !isBuiltin(name));
    const text = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');
    const real = JSON.parse(text) as Parameters<typeof findProductionPackages>[0];
    const found = findProductionPackages(real, sources, isThere);
    expect(imported).toContain('fastify');
    for (const name of new Set(imported)) expect(found).toContain(`node_modules/${name}`);
    // of the pages in the browser alone
    expect(found).not.toContain('node_modules/@navikt/ds-react');
  });
});
