import type { Cleanup } from '../../test/support/stack/cleanup.js';
import type { BenchName } from '../words.js';
import type { Figure } from './figures.js';
import type { Table } from './report.js';

export type { Table } from './report.js';

/** What the command line asks of a bench. */
export interface Wishes {
  readonly rounds: number;
  /** What a size is, the bench says; in the order in which they are measured. */
  readonly sizes: readonly number[];
  /** Length of one side's round (s); the longest it may take where the round has a number of reads instead. */
  readonly seconds: number;
  /** Measures the build as it lies there, however old. */
  readonly isAsBuilt: boolean;
  /** Folder in which PostgreSQL stays when the run ends, for another run to go on with; otherwise it goes. */
  readonly keep?: string | undefined;
}

/** What a bench is handed while it runs. */
export interface Course extends Wishes {
  /** Says how far it is. */
  readonly note: (text: string) => void;
  /** Whatever is started is registered here at once, and ends with the bench however that ends. */
  readonly cleanup: Cleanup;
}

export interface Outcome {
  /** For people. */
  readonly tables: readonly Table[];
  /** What docs/performance.md tells of it. */
  readonly figures: readonly Figure[];
  /** Every number behind the tables, for the file. */
  readonly numbers: unknown;
  /** What makes the numbers worth nothing; the run fails when there is any. */
  readonly faults: readonly string[];
}

/** A measurement of the product beside a floor: the least that any program doing this must pay, measured in the same run. */
export interface Bench {
  readonly name: BenchName;
  /** True when what is measured runs from `dist`, which is then brought up to date first. */
  readonly isOfBuild: boolean;
  readonly defaults: Pick<Wishes, 'rounds' | 'sizes' | 'seconds'>;
  run(course: Course): Promise<Outcome>;
}
