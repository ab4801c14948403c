import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { withLock } from './lock.mjs';
import { waiting } from './progress.mjs';
import { prune } from './prune.mjs';
import { HOUSE, npm, program, runQuietly } from './run.mjs';
import { clearStamp, readStamp, writeStamp } from './stamp.mjs';

const EVERYWHERE = ['package.json', 'package-lock.json', 'tsconfig.json'];

const OF_SERVER = [
  ...EVERYWHERE,
  'tsconfig.build.json',
  'nest-cli.json',
  'apps/server',
  'apps/cli/src',
  'libs',
  'migrations',
];
const BUNDLE = 'apps/cli/bin/lib/bundle-program.mjs';

/** What gets built, in this order: from what, into what, and how. A target whose `entry` does not exist has nothing to build. */
const TARGETS = [
  {
    name: 'server',
    entry: 'apps/server/src/main.ts',
    output: 'dist/apps/server/src/main.js',
    inputs: OF_SERVER,
    prepare: () => {
      ['apps', 'libs', 'migrations'].forEach((folder) => prune(HOUSE, folder));
      // Without its memory the compiler writes every file again.
      rmSync(join(HOUSE, 'dist/.tsbuildinfo'), { force: true });
    },
    command: () => ({ command: process.execPath, args: [program('@nestjs/cli/bin/nest.js'), 'build'] }),
  },
  {
    name: 'program',
    entry: BUNDLE,
    output: 'dist/program/cli.js',
    inputs: [...OF_SERVER, BUNDLE],
    prepare: () => {},
    command: () => ({ command: process.execPath, args: [join(HOUSE, BUNDLE)] }),
  },
  {
    name: 'web',
    entry: 'apps/web/src/main.tsx',
    output: 'apps/web/dist/index.html',
    inputs: [...EVERYWHERE, 'apps/web', 'libs'],
    prepare: () => {},
    command: () => {
      const { command, args, shell } = npm();
      return { command, args: [...args, 'run', 'build', '-w', '@staffetta/web'], shell };
    },
  },
];

const stampOf = ({ name }) => join(HOUSE, `dist/.stamp-${name}`);
const wanted = ({ inputs }) => fingerprint(HOUSE, inputs);
const isThere = (path) => existsSync(join(HOUSE, path));
const isStale = (target) =>
  isThere(target.entry) && (!isThere(target.output) || readStamp(stampOf(target)) !== wanted(target));

const build = async (target, note, guard) => {
  // Taken before the build: a file changed meanwhile makes the next run build again.
  const state = wanted(target);
  clearStamp(stampOf(target));
  target.prepare();
  note(`building the ${target.name}`);
  await runQuietly(target.command(), {
    log: join(HOUSE, `dist/.build-${target.name}.log`),
    beat: () => note(`still building the ${target.name}`),
    started: guard,
  });
  if (!isThere(target.output)) throw new Error(`The build of the ${target.name} wrote no ${target.output}.`);
  writeStamp(stampOf(target), state);
};

/** Builds the server and the web where their sources differ from what was last built. */
export const ensureBuilt = async (note) => {
  if (!TARGETS.some(isStale)) return 'up to date';
  return withLock(
    join(HOUSE, 'dist/.lock'),
    async (guard) => {
      const stale = TARGETS.filter(isStale);
      for (const target of stale) await build(target, note, guard);
      return stale.length > 0
        ? `built ${stale.map(({ name }) => name).join(' and ')}`
        : 'done by another run';
    },
    waiting(note),
  );
};
