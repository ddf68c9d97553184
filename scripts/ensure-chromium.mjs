// Plain JavaScript for Node 20.19: this runs before anything is installed.
import { spawnSync } from 'node:child_process';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The browser for the journeys: the one in CHROMIUM, the machine's own, or one installed by apt.
 * @returns {{path: string} | {whyNot: string}}
 */
export function ensureChromium() {
  const given = process.env.CHROMIUM;
  if (given) {
    return runs(given) ? { path: given } : { whyNot: `CHROMIUM is set to ${given}, which does not start.` };
  }
  const found = NAMES.find(runs);
  if (found !== undefined) return { path: whichOf(found) };
  const whyNot = whyNotInstallChromium();
  if (whyNot !== undefined) return { whyNot };
  return runs('chromium')
    ? { path: whichOf('chromium') }
    : { whyNot: 'The Chromium that apt installed does not start.' };
}

function whyNotInstallChromium() {
  const advice = 'Install Chromium, or set CHROMIUM to the path of one.';
  if (spawnSync('apt-get', ['--version']).status !== 0) return `No Chromium found, and no apt-get. ${advice}`;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && spawnSync('sudo', ['-n', 'true']).status !== 0) {
    return `No Chromium found, and we are neither root nor have sudo without a password. ${advice}`;
  }
  process.stdout.write('Installing Chromium by apt …\n');
  const prefix = isRoot ? ['env'] : ['sudo', '-n', 'env'];
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const [file, ...rest] = [...prefix, 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', ...args];
    const { status, stdout, stderr } = spawnSync(file, rest, { encoding: 'utf8' });
    // an update fails when one of several sources is down; the install tells whether that mattered
    if (status !== 0 && args[0] === 'install') {
      return `apt-get could not install Chromium:\n${`${stdout}${stderr}`.slice(-2000)}\n${advice}`;
    }
  }
  return undefined;
}

/** Some systems ship a `chromium-browser` that only says where to get one. */
function runs(file) {
  return spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0;
}

function whichOf(name) {
  return spawnSync('sh', ['-c', 'command -v "$1"', 'sh', name], { encoding: 'utf8' }).stdout.trim() || name;
}
