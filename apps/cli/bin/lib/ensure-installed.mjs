import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { withLock } from './lock.mjs';
import { waiting } from './progress.mjs';
import { HOUSE, npm, runQuietly } from './run.mjs';
import { clearStamp, readStamp, writeStamp } from './stamp.mjs';

const STAMP = join(HOUSE, 'node_modules/.staffetta-install');
const MANIFESTS = ['package.json', 'package-lock.json', 'apps/web/package.json', '.npmrc'];

/** What an install depends on: the manifests, and the machine its binaries are for. */
const wanted = () => fingerprint(HOUSE, MANIFESTS, `${process.platform}-${process.arch}`);

const packagesThere = () => {
  try {
    return readdirSync(join(HOUSE, 'node_modules')).filter((name) => !name.startsWith('.')).length;
  } catch {
    return 0;
  }
};

const install = async (note, guard) => {
  const { command, args, shell } = npm();
  clearStamp(STAMP);
  note('running npm install; the first time takes about a minute');
  // A production environment would leave out the compiler that the next step needs.
  const options = [
    'install',
    '--no-audit',
    '--no-fund',
    '--no-progress',
    '--include=dev',
    '--include=optional',
  ];
  await runQuietly(
    { command, args: [...args, ...options], shell },
    {
      log: join(HOUSE, 'dist/.install.log'),
      beat: () => note(`still installing, ${packagesThere()} packages in place`),
      started: guard,
    },
  );
  writeStamp(STAMP, wanted());
};

/** Installs what package.json and its lock ask for, unless that very state is installed already. */
export const ensureInstalled = async (note) => {
  if (readStamp(STAMP) === wanted()) return 'up to date';
  return withLock(
    join(HOUSE, 'dist/.lock'),
    async (guard) => {
      if (readStamp(STAMP) === wanted()) return 'done by another run';
      await install(note, guard);
      return 'installed';
    },
    waiting(note),
  );
};
