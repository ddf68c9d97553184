import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  findEmptyNames,
  findLongFiles,
  findMachineTexts,
  findOddlyNamedFiles,
  findUnlockedPackages,
  MAX_LINES,
  readOurFiles,
  type SourceFile,
} from './file-rules.ts';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

let files: SourceFile[];
beforeAll(async () => {
  files = await readOurFiles(ROOT);
});

const pathsOf = (given: readonly SourceFile[]) => given.map(({ path }) => path);

describe('the files of the project', () => {
  test('are found', () => {
    expect(pathsOf(files)).toContain('package-lock.json');
    expect(pathsOf(files).filter((path) => path.includes('node_modules'))).toEqual([]);
  });
  test('are short', () => {
    expect(findLongFiles(files)).toEqual([]);
  });
  test('have names that say something', () => {
    expect(findEmptyNames(pathsOf(files))).toEqual([]);
  });
  test('are named in kebab-case, components in PascalCase', () => {
    expect(findOddlyNamedFiles(pathsOf(files))).toEqual([]);
  });
  test('name no registry and no place on a machine', () => {
    expect(findMachineTexts(files)).toEqual([]);
  });
  test('lock each package by its hash and not its address', () => {
    const lock = files.find(({ path }) => path === 'package-lock.json')?.text ?? '';
    expect(findUnlockedPackages(lock)).toEqual([]);
  });
});

describe('planted violations are caught', () => {
  test('a file that is too long', () => {
    const lines = (count: number) => 'x\n'.repeat(count);
    expect(findLongFiles([{ path: 'src/a.ts', text: lines(MAX_LINES) }])).toEqual([]);
    expect(findLongFiles([{ path: 'src/a.ts', text: lines(MAX_LINES + 1) }])).toEqual(['src/a.ts: 401']);
  });

  test.each([
    'src/utils.ts',
    'src/features/people/helpers/name.ts',
    'src/common/day.ts',
    'web/ui/index.ts',
    'src/features/people/user-manager.ts',
    'src/services/mail.ts',
    'src/features/people/date-utils.test.ts',
  ])('the name %s', (path) => {
    expect(findEmptyNames([path])).toEqual([path]);
  });

  test('a service is a thing of the field and may be named with its kind', () => {
    expect(findEmptyNames(['src/features/catalogue/municipal-service.ts', 'docs/common.md'])).toEqual([]);
  });

  test.each(['src/readCsv.ts', 'src/read_csv.ts', 'web/features/people/userPage.tsx', 'src/Read.ts'])(
    'the spelling %s',
    (path) => {
      expect(findOddlyNamedFiles([path])).toEqual([path]);
    },
  );

  test.each([
    '.dependency-cruiser.d.mts',
    'src/read-csv.db.test.ts',
    'web/ui/DataTable.tsx',
    'migrations/0001-a-b.sql',
  ])('but not the spelling %s', (path) => {
    expect(findOddlyNamedFiles([path])).toEqual([]);
  });

  const slash = '/';
  test.each([
    `const a = '${slash}root/x';`,
    `see ${slash}home/kari/levekar`,
    `"${slash}work/main"`,
    `file://${slash}Users/ola`,
    'https://registry' + '.npmjs.org/zod',
  ])('the text %s', (text) => {
    expect(findMachineTexts([{ path: 'a.md', text: `first\n${text}\n` }])).toEqual(['a.md:2']);
  });

  test.each(["import './root/page.ts'", 'docs/home/page', 'homework/a', 'rooted'])(
    'but not the text %s',
    (text) => {
      expect(findMachineTexts([{ path: 'a.ts', text }])).toEqual([]);
    },
  );

  test('a package with an address, and one without a hash', () => {
    const lock = (entry: object) => JSON.stringify({ packages: { '': {}, 'node_modules/a': entry } });
    expect(findUnlockedPackages(lock({ version: '1.0.0', integrity: 'sha512-x' }))).toEqual([]);
    expect(findUnlockedPackages(lock({ version: '1.0.0', integrity: 'sha512-x', resolved: 'a' }))).toEqual([
      'node_modules/a',
    ]);
    expect(findUnlockedPackages(lock({ version: '1.0.0' }))).toEqual(['node_modules/a']);
  });
});
