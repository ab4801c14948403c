import { BARS } from '../../bench/bars.js';
import { figure } from '../../bench/lib/figures.js';
import { performancePage } from '../../bench/lib/page.js';
import { merged } from '../../bench/lib/results.js';
import type { Recorded, Run } from '../../bench/lib/results.js';
import { WORDS } from '../../bench/words.js';

const run = (facts: Partial<Run>): Run => ({
  ...{ bench: 'capture', at: '2026-11-23T10:00:00.000Z', commit: 'abc1234', machine: 'a machine, 2 cores' },
  ...{ loadBefore: 0.2, rounds: 3, faults: [], figures: [] },
  ...facts,
});

const captured = (p99: number, ratio: number): Run =>
  run({
    figures: [
      ...figure('requests', '/s', [100 * ratio, 100 * ratio], { size: 1, floor: [100, 100] }),
      ...figure('p99', 'ms', [p99 - 1, p99, p99 + 1], { size: 1 }),
    ],
  });

/** The line of the page that begins with these words. */
const lineOf = (page: string, begin: string): string =>
  page.split('\n').find((line) => line.startsWith(`| ${begin}`)) ?? '';

const pageOf = (...runs: readonly Run[]): string =>
  performancePage(runs.reduce<Recorded[]>((before, each) => merged(before, each), []));

describe('what benches have shown', () => {
  it('keeps the newest run of each bench and size, and leaves the others', () => {
    const first = merged([], captured(90, 0.6));
    const other = merged(first, run({ figures: figure('p99', 'ms', [400], { size: 100 }) }));
    const again = merged(other, { ...captured(80, 0.7), commit: 'newer' });
    expect(again.map(({ size, commit }) => [size, commit])).toEqual([
      [1, 'newer'],
      [100, 'abc1234'],
    ]);
  });

  it('says of each figure whether it keeps its bar', () => {
    const [kept] = merged([], captured(90, 0.4));
    expect(kept?.figures.map(({ name, isMet }) => [name, isMet])).toEqual([
      ['requests', false],
      ['p99', true],
    ]);
  });
});

describe('docs/performance.md', () => {
  it('tells median, least and greatest, floor, ratio, bar and verdict', () => {
    const page = pageOf(captured(101, 0.5));
    expect(lineOf(page, 'requests; 1')).toBe(
      '| requests; 1 captures per request | 50.0 /s (50.0–50.0) | 100 /s (100–100) | 0.500 (0.500–0.500) | ≥ 0.5 × floor | met |',
    );
    expect(lineOf(page, 'p99; 1')).toContain('101 ms (100–102) | – | – | ≤ 100 ms | **not met** |');
    expect(page).toContain(
      '1 captures per request: 3 rounds, 2026-11-23, `abc1234`, a machine, 2 cores; load before 0.2.',
    );
  });

  it('claims nothing that was not measured', () => {
    const page = pageOf();
    for (const bench of Object.keys(WORDS)) expect(page).toContain(`npm run bench -- ${bench}`);
    expect(page.match(/not measured yet: /g)).toHaveLength(
      new Set(BARS.map(({ figure: of, size, of: kind }) => `${of} ${size} ${kind}`)).size,
    );
    expect(page).not.toMatch(/met \|/);
  });

  it('shows how cost grows from size to size, and which sizes are missing', () => {
    const at = (size: number, ms: number): Run =>
      run({
        bench: 'board',
        figures: figure('over the API, uncached, p50', 'ms', [ms], { size, floor: [ms * 2] }),
      });
    const two = pageOf(at(10_000, 4), at(100_000, 5));
    expect(lineOf(two, 'over the API, uncached, p50 |')).toBe(
      '| over the API, uncached, p50 | 4.00 ms | 5.00 ms | not measured yet | 1.25 |',
    );
    expect(two).toContain('Not measured yet: `npm run bench -- board --size 1000000 --record`.');
    const all = pageOf(at(10_000, 4), at(1_000_000, 6));
    expect(lineOf(all, 'over the API, uncached, p50; 1,000,000')).toContain(
      '≤ 8 ms, ≤ 1.3 × at 10,000 | met, **not met** |',
    );
  });

  it('says so where a run is worth nothing, and where other work ran beside it', () => {
    const page = pageOf({ ...captured(90, 0.6), faults: ['3 requests failed.'], loadBefore: 4 });
    expect(page).toContain(
      'load before 4.0 (other work ran beside it). **Worth nothing:** 3 requests failed.',
    );
  });
});
