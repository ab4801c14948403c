import { passesBetween } from './member-passes.js';
import type { RunningSum, Sum } from './sum.js';

const NOW = 10_000;
const of = { step: 'accepted', department: 'sales', lost: 0, won: 0 } as const;
const done = (kind: Sum['kind'], other: string, count: number, seconds: number): Sum => ({
  ...{ ...of, kind, other, count, seconds, waits: {} },
});
const running = (kind: Sum['kind'], other: string, count: number, since: number): RunningSum => ({
  ...{ ...of, kind, other, count, seconds: count * since, day: '2026-06-01' },
});

describe('who passes to whom', () => {
  it('is told by pair, most often first, with what went back and how long it then took, up to now', () => {
    const facts = {
      done: [
        done('pass', 'ana>bea', 2, 300),
        done('passback', 'ana>bea', 1, 100),
        done('pass', 'bea>ana', 1, 50),
      ],
      running: [running('pass', 'ana>bea', 1, 9_000), running('pass', 'bea>ana', 3, 9_900)],
      ...{ now: NOW, today: '2026-06-30' },
    };
    expect(passesBetween(facts)).toEqual([
      { fromId: 'bea', toId: 'ana', count: 4, back: 0, seconds: 350 },
      { fromId: 'ana', toId: 'bea', count: 3, back: 1, seconds: 1_300 },
    ]);
  });

  it('is nothing where nobody passed anything on', () => {
    expect(passesBetween({ done: [], running: [], now: NOW, today: '2026-06-30' })).toEqual([]);
  });
});
