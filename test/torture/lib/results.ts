import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Outcome } from './outcome.js';

const FILE = fileURLToPath(new URL('../../../docs/reliability/results.json', import.meta.url));

/** What was recorded, by row: the newest of each trial and mode. */
export const recorded = (): Outcome[] =>
  existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Outcome[]) : [];

/** Puts outcomes in the place of earlier ones of the same trial and mode. */
export function record(outcomes: readonly Outcome[]): void {
  const places = new Map(
    [...recorded(), ...outcomes].map((each) => [`${each.kind} ${each.name} ${each.mode}`, each]),
  );
  const kept = [...places.values()].sort(
    (one, other) =>
      one.row - other.row || one.name.localeCompare(other.name) || one.mode.localeCompare(other.mode),
  );
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, `${JSON.stringify(kept, null, 2)}\n`);
}
