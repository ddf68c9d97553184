import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { makeIdentityFile } from '../platform/backup/age-keys.ts';
import { openKeys } from '../platform/crypto/open-keys.ts';
import { exitCodeOf, explain } from './exit-code.ts';
import { addKeysCommand } from './keys-command.ts';
import { openFolderKeys } from '../../test/kit/keys.ts';

const OWNERS = [randomUUID(), randomUUID(), randomUUID()];
const [FIRST = ''] = OWNERS;
const DAY_MS = 86_400_000;

/** The command as the program runs it, in this process: starting one takes longer than the whole of it. */
async function runKeys(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const printed = { stdout: '', stderr: '' };
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      printed[stream] += String(text);
      return true;
    }),
  );
  const program = new Command('levekar').exitOverride();
  addKeysCommand(program);
  try {
    await program.parseAsync(['keys', ...args], { from: 'user' });
    return { code: 0, ...printed };
  } catch (error) {
    return { code: exitCodeOf(error), stdout: printed.stdout, stderr: explain(error) };
  } finally {
    for (const spy of spies) spy.mockRestore();
    vi.unstubAllEnvs();
  }
}

describe('levekar keys', () => {
  let folder: string;
  let data: string;
  let recipient: string;
  const identity = () => join(folder, 'identity');
  const at = (name: string) => join(folder, name);
  const levekar = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
    runKeys([...args, '--data', data], env);
  const statusOf = async (args: readonly string[] = []) => {
    const { stdout } = await levekar(['status', '--json', ...args]);
    return JSON.parse(stdout) as Record<string, unknown> & { id: string; oldBackups: string[] };
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'levekar-keys-command-'));
    data = at('data');
    const keys = openFolderKeys(data);
    keys.makeKeys(OWNERS);
    keys.close();
    recipient = await makeIdentityFile(identity(), new Date());
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('status says what there is, and nothing secret', async () => {
    const { code, stdout } = await levekar(['status']);
    expect(code).toBe(0);
    expect(stdout).toContain(join(data, 'keystore', 'keys.db'));
    expect(stdout).toContain('master.key: opens the keystore');
    expect(stdout).toMatch(/keys +3, and 0 destroyed\ngeneration 1: 3 keys\n$/u);
    expect(stdout).not.toContain(readFileSync(join(data, 'master.key'), 'utf8').trim());
  });

  test.each([
    ['a folder without a keystore', ['status', '--data', '/nonexistent/levekar'], 'there is no keystore'],
    ['a backup to nobody', ['backup', '--out', '/tmp/x'], 'nobody could open it'],
    ['a backup to a word', ['backup', '--out', '/tmp/x', '--to', 'somebody'], 'not a recipient'],
    ['a backup to nowhere', ['backup', '--to', 'age1x'], 'either --out FILE or --folder DIR'],
    ['days that are none', ['status', '--folder', '/tmp', '--keep-days', '0'], 'not a number of days'],
    ['a new key that is not there', ['rotate', '--new-key-file', '/nonexistent/key'], 'cannot be read'],
    ['an identity that is not there', ['restore', '/tmp/x', '--identity', '/nonexistent/x'], 'not there'],
  ])('%s is wrong usage', async (_, args, message) => {
    const { code, stderr } = args.includes('--data') ? await runKeys(args) : await levekar(args);
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });

  test('a backup opens with its identity only, and holds no master key', async () => {
    const file = at('keys.age');
    const made = await levekar(['backup', '--out', file, '--to', recipient]);
    expect(made.stdout).toContain(`3 keys written to ${file}`);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect((await levekar(['backup', '--out', file, '--to', recipient])).stderr).toContain(
      'is there already',
    );
    const other = at('other');
    await makeIdentityFile(other, new Date());
    const refused = await levekar(['restore', file, '--identity', other]);
    expect(refused.code).toBe(2);
    const elsewhere = at('elsewhere');
    const restored = await runKeys(['restore', file, '--identity', identity(), '--data', elsewhere]);
    expect(restored.stderr).toContain('the master key cannot be read');
    expect(restored.code).toBe(2);
  });

  test('a lost keystore comes back from its backup, under the same master key', async () => {
    const file = at('lost.age');
    await levekar(['backup', '--out', file], { LEVEKAR_BACKUP_RECIPIENT: recipient });
    const before = await statusOf();
    const keys = openFolderKeys(data);
    const key = keys.keyOf(FIRST);
    keys.close();
    rmSync(join(data, 'keystore'), { recursive: true });
    const restored = await levekar(['restore', file, '--identity', identity()]);
    expect(restored.stdout).toContain('3 keys are back; 0 were there; 0 were destroyed since');
    expect(await statusOf()).toEqual(before);
    const again = openFolderKeys(data);
    expect(again.keyOf(FIRST)).toEqual(key);
    again.close();
  });

  test('backups in a folder are named by their time, and those past the days are deleted', async () => {
    const backups = at('backups');
    const first = await levekar(['backup', '--folder', backups, '--to', recipient]);
    expect(first.stdout).not.toContain('deleted');
    const { id } = await statusOf();
    const named = (days: number, of = id) => {
      const time = new Date(Date.now() - days * DAY_MS).toISOString().replace(/[-:]|\.\d+/gu, '');
      return `levekar-keys-${of}-${time}.age`;
    };
    const [old, cutOff, recent] = [named(8), `${named(9)}.part`, named(6)];
    const others = [named(30, 'f'.repeat(32)), 'notes.txt', 'levekar.backup'];
    for (const name of [old, cutOff, recent, ...others]) writeFileSync(join(backups, name), name);
    utimesSync(join(backups, recent), 0, 0);
    expect((await statusOf(['--folder', backups])).oldBackups.sort()).toEqual(
      [join(backups, old), join(backups, cutOff)].sort(),
    );
    expect((await statusOf(['--folder', backups, '--keep-days', '30'])).oldBackups).toEqual([]);
    const { stdout } = await levekar(['backup', '--folder', backups, '--to', recipient]);
    expect(stdout).toContain(`deleted ${join(backups, old)}: older than 7 days`);
    const left = readdirSync(backups);
    expect(left).toEqual(expect.arrayContaining([recent, ...others]));
    expect(left).not.toContain(old);
    expect(left).not.toContain(cutOff);
  });

  test('the master key is changed in its file', async () => {
    const old = readFileSync(join(data, 'master.key'), 'utf8');
    const { code, stdout, stderr } = await levekar(['rotate']);
    expect(code).toBe(0);
    expect(stdout).toContain('The master key is changed: generation 2');
    expect(stderr).toContain('3 of 3 keys wrapped anew');
    expect(readFileSync(join(data, 'master.key'), 'utf8')).not.toBe(old);
    expect((await levekar(['status'], { LEVEKAR_MASTER_KEY: old.trim() })).stdout).toContain(
      'IS NOT THE ONE',
    );
  });

  test('one in the environment is changed to the one that is given there', async () => {
    const own = at('in-environment');
    const [old, next] = [randomBytes(32).toString('base64url'), randomBytes(32).toString('base64url')];
    const withKey = (key: string, args: readonly string[], more: NodeJS.ProcessEnv = {}) =>
      runKeys([...args, '--data', own], { LEVEKAR_MASTER_KEY: key, ...more });
    openWith(own, old);
    expect((await withKey(old, ['rotate'])).stderr).toContain('give the new one in LEVEKAR_NEW_MASTER_KEY');
    const { stdout } = await withKey(old, ['rotate'], { LEVEKAR_NEW_MASTER_KEY: next });
    expect(stdout).toContain('Both open the keystore until');
    expect((await withKey(old, ['status'])).stdout).toContain('opens it until the change is done');
    openWith(own, next);
    expect((await withKey(old, ['status'])).stdout).toContain('IS NOT THE ONE');
    expect((await withKey(next, ['status'])).stdout).toContain('generation 2');
  });
});

/** A start of the program with the key in its environment. */
function openWith(dataDir: string, masterKey: string): void {
  const settings = { keystoreDir: null, masterKeyCommand: null, masterKeyFile: null, dataDir, masterKey };
  openKeys(settings).close();
}
