import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const HOUSE = resolve(import.meta.dirname, '../..');
const TREES = ['libs', 'apps/server', 'apps/cli', 'apps/web/src', 'migrations', 'test', 'bench'];

interface Cruised {
  modules: { source: string; dependencies: { resolved: string; rules?: { name: string }[] }[] }[];
}

/** The rules each file of a tree breaks, by path; files that break none are left out. */
export type Offences = Readonly<Record<string, readonly string[]>>;

/** Runs dependency-cruiser over the tree at `root` with the rules of the house. */
export const offencesIn = (root: string): Offences => {
  const program = join(HOUSE, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const trees = TREES.filter((tree) => existsSync(join(root, tree)));
  const args = [
    program,
    '--config',
    join(HOUSE, '.dependency-cruiser.mjs'),
    '--output-type',
    'json',
    ...trees,
  ];
  // With this reporter the exit code tells only whether the run itself went well.
  const out = execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
  const { modules } = JSON.parse(out) as Cruised;
  const broken = modules.map(({ source, dependencies }): [string, string[]] => [
    source,
    [...new Set(dependencies.flatMap(({ rules = [] }) => rules.map(({ name }) => name)))],
  ]);
  return Object.fromEntries(broken.filter(([, rules]) => rules.length > 0));
};

export const HOUSE_ROOT = HOUSE;
