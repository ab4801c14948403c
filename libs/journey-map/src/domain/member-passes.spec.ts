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

  it('is told of all pairs of a hundred members by looking at each sum once, however many there are', () => {
    const names = Array.from({ length: 100 }, (_, member) => `m${member}`);
    const pairs = names.flatMap((from) => names.flatMap((to) => (from === to ? [] : [`${from}>${to}`])));
    let looks = 0;
    const seen = <T extends Sum | RunningSum>(sum: T): T =>
      Object.defineProperty({ ...sum }, 'other', { get: () => ((looks += 1), sum.other) });
    const facts = {
      done: pairs.flatMap((pair, place) => [
        seen(done('pass', pair, place + 1, 10 * place)),
        seen(done('passback', pair, place % 3, 1)),
      ]),
      running: pairs.map((pair) => seen(running('pass', pair, 1, NOW - 60))),
      ...{ now: NOW, today: '2026-06-30' },
    };
    const expected = pairs.map((pair, place) => {
      const [fromId, toId] = pair.split('>');
      return { fromId, toId, count: place + 2, back: place % 3, seconds: 10 * place + 60 };
    });
    expect(passesBetween(facts)).toEqual(expected.reverse());
    expect(looks).toBe(3 * pairs.length);
  });

  it('is nothing where nobody passed anything on', () => {
    expect(passesBetween({ done: [], running: [], now: NOW, today: '2026-06-30' })).toEqual([]);
  });
});
