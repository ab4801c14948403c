import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BARS } from '../bars.js';
import { WORDS } from '../words.js';
import type { BenchName } from '../words.js';
import { keeps } from './figures.js';
import type { Figure } from './figures.js';

const FILE = fileURLToPath(new URL('../../docs/performance/results.json', import.meta.url));

/** What one run of a bench gave at one size. */
export interface Recorded {
  readonly bench: BenchName;
  readonly size?: number;
  readonly at: string;
  readonly commit: string;
  readonly machine: string;
  /** Work that waited for the processor before the bench began. */
  readonly loadBefore: number;
  readonly rounds: number;
  /** What makes the figures worth nothing. */
  readonly faults: readonly string[];
  readonly figures: readonly (Figure & { readonly isMet?: boolean })[];
}

/** A run, its figures of all sizes together. */
export type Run = Omit<Recorded, 'size'>;

/** What was recorded: the newest of each bench and size. */
export const recorded = (): Recorded[] =>
  existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Recorded[]) : [];

/** Keeps a run in the place of earlier ones of the same bench and sizes. */
export function record(run: Run): void {
  const kept = merged(recorded(), run);
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, `${JSON.stringify(kept, null, 2)}\n`);
}

/** What is recorded with a run in it, in the order of the benches and of sizes. */
export function merged(before: readonly Recorded[], { figures, ...run }: Run): Recorded[] {
  const sizes = [...new Set(figures.map(({ size }) => size))];
  const fresh = sizes.map((size): Recorded => ({
    ...run,
    ...(size !== undefined && { size }),
    figures: figures.filter((each) => each.size === size).map((each) => judged(run.bench, each)),
  }));
  const isReplaced = (old: Recorded): boolean => old.bench === run.bench && sizes.includes(old.size);
  const order = Object.keys(WORDS);
  return [...before.filter((old) => !isReplaced(old)), ...fresh].sort(
    (one, other) =>
      order.indexOf(one.bench) - order.indexOf(other.bench) || (one.size ?? 0) - (other.size ?? 0),
  );
}

function judged(bench: BenchName, figure: Figure): Recorded['figures'][number] {
  const own = BARS.filter(
    (bar) =>
      bar.bench === bench &&
      bar.figure === figure.name &&
      bar.of !== 'growth' &&
      (bar.size === undefined || bar.size === figure.size),
  );
  const verdicts = own.map((bar) => keeps(bar, [figure])).filter((met) => met !== undefined);
  return verdicts.length === 0 ? figure : { ...figure, isMet: verdicts.every(Boolean) };
}
