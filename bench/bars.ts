import type { BenchName } from './words.js';

/** What a figure is wanted to be. It is told beside the figure, met or not; no run fails by it, for a machine may be busy. */
export interface Bar {
  readonly bench: BenchName;
  readonly figure: string;
  readonly unit: string;
  readonly size?: number;
  /** Of the product itself (the default), of the product to the floor, or of this size to the size `from`. */
  readonly of?: 'ratio' | 'growth';
  readonly from?: number;
  readonly atMost?: number;
  readonly atLeast?: number;
}

const at = (size: number, bars: readonly Omit<Bar, 'size'>[]): Bar[] => bars.map((bar) => ({ ...bar, size }));

/** The figures that are promised, by the names under which the benches give them. */
export const BARS: readonly Bar[] = [
  ...at(1, [
    { bench: 'capture', figure: 'requests', unit: '/s', of: 'ratio', atLeast: 0.5 },
    { bench: 'capture', figure: 'p99', unit: 'ms', atMost: 100 },
  ]),
  ...at(1_000_000, [
    { bench: 'board', figure: 'over the API, uncached, p50', unit: 'ms', atMost: 8 },
    { bench: 'board', figure: 'over the API, uncached, p99', unit: 'ms', atMost: 25 },
    {
      ...{ bench: 'board', figure: 'over the API, uncached, p50', unit: 'ms' },
      ...{ of: 'growth', from: 10_000, atMost: 1.3 },
    },
    { bench: 'board', figure: 'commit to board while captures come in, p99', unit: 'ms', atMost: 500 },
  ]),
  ...at(1_000, [
    { bench: 'live', figure: 'lone change to a socket, p50', unit: 'ms', atMost: 25 },
    { bench: 'live', figure: 'lone change to a socket, p99', unit: 'ms', atMost: 75 },
    { bench: 'live', figure: 'commit to client at 200 changes/s, p50', unit: 'ms', atMost: 120 },
    { bench: 'live', figure: 'commit to client at 200 changes/s, p99', unit: 'ms', atMost: 300 },
    { bench: 'live', figure: 'p99 of the API with sockets, to that without', unit: '×', atMost: 2 },
    { bench: 'live', figure: 'messages from first to last socket', unit: '/s', of: 'ratio', atLeast: 0.5 },
  ]),
  { bench: 'start', figure: 'first start', unit: 's', atMost: 8 },
  { bench: 'start', figure: 'later start', unit: 's', atMost: 3 },
  { bench: 'memory', figure: 'idle', unit: 'MB', atMost: 250 },
  { bench: 'memory', figure: '1,000 sockets and 200 captures/s', unit: 'MB', atMost: 450 },
  { bench: 'memory', figure: 'more after 30 minutes', unit: 'MB', atMost: 5 },
];
