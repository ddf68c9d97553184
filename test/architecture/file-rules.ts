import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

export type SourceFile = { path: string; text: string };

export const MAX_LINES = 400;

const CODE = /\.(ts|tsx|mjs|js|sql|css)$/;
const NOT_OURS = /(^|\/)(node_modules|\.git|dist|data|coverage|test-results)(\/|$)/;
/** Written by a machine or by hand elsewhere, and long by their nature. */
const GENERATED = /^(package-lock\.json|src\/platform\/db\/tables\.ts)$/;
const EMPTY_NAMES = /^(utils?|helpers?|common|managers?|services?|misc|index)$/;
const EMPTY_ENDINGS = /(^|-)(utils?|helpers?|managers?)$/;

/** Places of one machine and hosts of one registry; written in pieces, or this file would break its own rule. */
const MACHINE_TEXTS = [
  new RegExp(`(?<![\\w.~}-])/(${['ro' + 'ot', 'ho' + 'me', 'wo' + 'rk', 'Us' + 'ers'].join('|')})/\\w`),
  new RegExp('registry' + '\\.(npmjs|yarnpkg)'),
  new RegExp('npm' + '\\.pkg\\.github'),
  new RegExp('artif' + 'actory|verd' + 'accio', 'i'),
];

/** Lines over the limit, as `path: count`. */
export function findLongFiles(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => CODE.test(path) && !GENERATED.test(path))
    .map(({ path, text }) => ({ path, lines: text.replace(/\n$/, '').split('\n').length }))
    .filter(({ lines }) => lines > MAX_LINES)
    .map(({ path, lines }) => `${path}: ${lines}`);
}

/** Paths with a file or folder whose name says nothing of what is in it. */
export function findEmptyNames(paths: readonly string[]): string[] {
  const isEmpty = (part: string) => {
    const name = part.split('.')[0] ?? '';
    return EMPTY_NAMES.test(name) || EMPTY_ENDINGS.test(name);
  };
  return paths.filter((path) => CODE.test(path) && path.split('/').some(isEmpty));
}

/** Code files that are neither kebab-case nor a component in PascalCase. */
export function findOddlyNamedFiles(paths: readonly string[]): string[] {
  const isOdd = (path: string) => {
    const name = path.split('/').at(-1) ?? '';
    return (
      !/^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/.test(name) &&
      !/^[A-Z][A-Za-z0-9]*(\.test)?\.tsx$/.test(name)
    );
  };
  return paths.filter((path) => CODE.test(path) && isOdd(path));
}

/** Lines that name a registry or a place on somebody's machine, as `path:line`. */
export function findMachineTexts(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        MACHINE_TEXTS.some((given) => given.test(line)) ? [`${path}:${index + 1}`] : [],
      ),
  );
}

/** Packages of the lock file with an address, or (not a link or the project itself) without a hash. */
export function findUnlockedPackages(lock: string): string[] {
  const { packages } = JSON.parse(lock) as { packages: Record<string, Record<string, unknown>> };
  return Object.entries(packages)
    .filter(
      ([path, entry]) =>
        'resolved' in entry || (path !== '' && !('integrity' in entry) && !entry['inBundle']),
    )
    .map(([path]) => path);
}

/** The files of the checkout that are, or are about to be, committed; all of them where there is no git. */
export async function readOurFiles(root: string): Promise<SourceFile[]> {
  const paths = (await listByGit(root)) ?? (await readdir(root, { recursive: true }));
  const files: SourceFile[] = [];
  for (const path of paths.filter((given) => !NOT_OURS.test(given))) {
    // a folder, or deleted and not yet committed
    const text = await readFile(join(root, path), 'utf8').catch(() => undefined);
    if (text !== undefined) files.push({ path, text });
  }
  return files;
}

async function listByGit(root: string): Promise<string[] | undefined> {
  // the checkout may belong to another user than the one who runs the tests
  const args = ['-c', 'safe.directory=*', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const listing = await promisify(execFile)('git', args, { cwd: root, maxBuffer: 2 ** 24 }).catch(
    () => undefined,
  );
  const paths = listing?.stdout.split('\0').filter((path) => path !== '');
  return paths === undefined || paths.length === 0 ? undefined : paths;
}
