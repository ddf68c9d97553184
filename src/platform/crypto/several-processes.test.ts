import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findMasterSource } from './master-key.ts';
import { keystoreFile, openKeys } from './open-keys.ts';
import { readKeystoreStatus } from './keystore-status.ts';
import { rotateMaster } from './rotate-master.ts';

const MAIN = new URL('../../main.ts', import.meta.url).pathname;
const OPEN_KEYS = new URL('open-keys.ts', import.meta.url).href;

let dataDir: string;
const settings = () => ({
  keystoreDir: null,
  masterKey: null,
  masterKeyCommand: null,
  masterKeyFile: null,
  dataDir,
});

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'levekar-processes-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

/** A process of its own that opens the keys and runs a few lines with them as `keys`. */
function start(lines: string): ChildProcess {
  const script = `import { openKeys } from '${OPEN_KEYS}';
    const keys = openKeys(${JSON.stringify(settings())});
    ${lines}
    keys.close();`;
  return spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function endOf(child: ChildProcess): Promise<number | null> {
  const [code] = (await once(child, 'close')) as [number | null];
  return code;
}

test('first starts at once make one keystore and one master key, and all their keys are kept', async () => {
  const owners = Array.from({ length: 4 }, () => Array.from({ length: 30 }, () => randomUUID()));
  const children = owners.map((own) =>
    start(`for (const owner of ${JSON.stringify(own)}) keys.makeKey(owner);`),
  );
  expect(await Promise.all(children.map(endOf))).toEqual([0, 0, 0, 0]);
  const keys = openKeys(settings());
  expect(owners.flat().filter((owner) => keys.keyOf(owner) === null)).toEqual([]);
  keys.close();
}, 60_000);

test('two that make the same owner’s key at once have one key', async () => {
  const owner = randomUUID();
  const children = [1, 2, 3].map(() =>
    start(`process.stdout.write(Buffer.from(keys.makeKey('${owner}')).toString('hex'));`),
  );
  const printed = children.map(async (child) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()));
    await endOf(child);
    return text;
  });
  const made = new Set(await Promise.all(printed));
  expect(made.size).toBe(1);
  expect([...made][0]).toHaveLength(64);
}, 60_000);

test('a key destroyed by a process that is then killed is gone, and one that was made is kept', async () => {
  const [gone, kept] = [randomUUID(), randomUUID()];
  const child = start(
    `keys.makeKeys(['${gone}', '${kept}']); keys.destroyKeys(['${gone}']); process.kill(process.pid, 9);`,
  );
  expect(await endOf(child)).toBeNull();
  const keys = openKeys(settings());
  expect([keys.keyOf(gone), keys.isDestroyed(gone), keys.keyOf(kept)?.length]).toEqual([null, true, 32]);
  keys.close();
}, 60_000);

test('a change of master key that is killed, again and again, comes to its end; a server works all along', async () => {
  const server = openKeys(settings());
  const owners = Array.from({ length: 2500 }, () => randomUUID());
  server.makeKeys(owners);
  const made = new Map(owners.map((owner) => [owner, server.makeKey(owner)]));
  const path = keystoreFile(settings());
  const source = findMasterSource(settings());
  const olderKeys = () => {
    const { generations } = readKeystoreStatus(path, source);
    return generations.length === 1 ? null : (generations[0]?.keys ?? 0);
  };
  for (const target of [2200, 1200]) {
    const child = spawn(process.execPath, [MAIN, 'keys', 'rotate', '--data', dataDir], { stdio: 'ignore' });
    const ended = endOf(child);
    while ((olderKeys() ?? Infinity) > target && child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGKILL');
    expect(await ended).toBeNull();
    const left = olderKeys() ?? 0;
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThanOrEqual(target);
    server.makeKey(randomUUID());
    for (const owner of owners) expect(server.keyOf(owner)).toEqual(made.get(owner));
  }
  await rotateMaster({ path, source, newMaster: null, progress: () => undefined });
  expect(readKeystoreStatus(path, source)).toMatchObject({
    opens: 'yes',
    keys: owners.length + 2,
    generations: [{ generation: 2, keys: owners.length + 2 }],
  });
  for (const owner of owners) expect(server.keyOf(owner)).toEqual(made.get(owner));
  server.close();
}, 120_000);
