import type { Outcome, Table } from './lib/bench.js';
import { figure } from './lib/figures.js';
import { shortly, spreadText } from './lib/report.js';
import { spreadOf } from './lib/statistics.js';
import type { Spread } from './lib/statistics.js';

/** What a page may take (ms); beyond it a report is marked. */
const BAR_MS = 300;

export interface Answers extends Spread {
  /** What was answered instead of 200. */
  readonly faults: readonly string[];
}

export interface Measured {
  readonly leads: number;
  /** The floor last. */
  readonly sides: readonly { readonly name: string; readonly rounds: readonly Answers[] }[];
}

const mediansOf = (rounds: readonly Answers[]): number[] => rounds.map(({ median }) => median);

/** Which take longer than a page may. */
export function beyondBar(sides: Measured['sides']): string {
  const beyond = sides.flatMap(({ name, rounds }) => {
    const { median } = spreadOf(mediansOf(rounds));
    return median > BAR_MS ? [`${name} ${shortly(median)} ms`] : [];
  });
  return `beyond ${BAR_MS} ms: ${beyond.join(', ') || 'none'}`;
}

export const outcomeOf = (measured: readonly Measured[], faults: readonly string[]): Outcome => ({
  tables: measured.map((each) => tableOf(each, measured[0] ?? each)),
  figures: measured.flatMap(({ leads, sides }) =>
    sides
      .slice(0, -1)
      .flatMap(({ name, rounds }) =>
        figure(name, 'ms', mediansOf(rounds), { size: leads, floor: mediansOf(sides.at(-1)?.rounds ?? []) }),
      ),
  ),
  numbers: measured,
  faults: [
    ...new Set([
      ...faults,
      ...measured.flatMap(({ sides }) =>
        sides.flatMap(({ rounds }) => rounds.flatMap((round) => round.faults)),
      ),
    ]),
  ],
});

function tableOf({ leads, sides }: Measured, first: Measured): Table {
  const floor = spreadOf(mediansOf(sides.at(-1)?.rounds ?? [])).median;
  const marked = (ms: number): string => (ms > BAR_MS ? `beyond ${BAR_MS}` : '');
  return {
    title: `reports over a year of ${leads.toLocaleString('en')} leads: median of the rounds (min–max)`,
    columns: ['', 'ms an answer', 'of the floor', `times those of ${first.leads.toLocaleString('en')}`, ''],
    rows: sides.map(({ name, rounds }, index) => {
      const now = spreadOf(mediansOf(rounds));
      const before = spreadOf(mediansOf(first.sides[index]?.rounds ?? rounds));
      return [
        ...[name, spreadText(now), shortly(now.median / floor), shortly(now.median / before.median)],
        marked(now.median),
      ];
    }),
  };
}
