import type { Cleanup } from '../../support/stack/cleanup.js';
import type { Random } from '../../support/stack/random.js';

export const KINDS = ['torture', 'model', 'fuzz', 'tenancy', 'e2e'] as const;
export type Kind = (typeof KINDS)[number];

/** What a trial cannot do without; one that is missing on a machine is told, and its trials are left out. */
export type Need = 'build' | 'web' | 'redis' | 'faketime' | 'browser' | 'linux';

/** One row of the reliability table, tried on the real thing. */
export interface Trial {
  /** Of the reliability table. */
  readonly row: number;
  readonly kind: Kind;
  readonly name: string;
  /** What holds, in a sentence of the documentation. */
  readonly promise: string;
  /** What a round is, in one word: `kill`. */
  readonly unit: string;
  readonly rounds: { readonly short: number; readonly long: number };
  readonly needs?: readonly Need[];
  run(course: Course): Promise<void>;
}

export interface Bar {
  readonly atMost?: number;
  readonly atLeast?: number;
}

/** What a trial is handed while it runs. */
export interface Course {
  readonly seed: number;
  readonly rounds: number;
  readonly isLong: boolean;
  readonly random: Random;
  /** A folder of this run, gone afterwards. */
  readonly home: string;
  /** Whatever is started is registered here at once, and ends with the course however that ends. */
  readonly cleanup: Cleanup;
  /** Counts one thing looked at; what does not hold is printed, and the course goes on. */
  check(holds: boolean, what: string | (() => string)): void;
  passed(count?: number): void;
  failed(what: string): void;
  /** Notes what was measured. A bar is shown beside it, met or not: times pass no judgement, for the machine may be busy. */
  figure(name: string, value: number, unit: string, bar?: Bar): void;
  /** Notes a limit of what was tried here. */
  remark(text: string): void;
  /** Says how far it is. */
  say(text: string): void;
}
