import type { Tx } from '#database';
import { thisWorkspace } from '#identity';
import type { By } from '#leads';
import { rowReader, shortened } from '../domain/read-row.js';
import type { ReadRow, RowProblem } from '../domain/read-row.js';
import type { ImportError } from '../persistence/import-errors.js';
import type { ImportRunRow } from '../persistence/import-run.row.js';
import type { Counts } from '../persistence/import-runs.js';
import { applyRows } from './apply-rows.js';
import { fieldsHere } from './fields-here.js';
import type { FileRow } from './formats/import-format.js';
import type { ImportContext, ImportKind } from './import-kind.js';

/** Everything the chunks of one import share. */
export interface ImportJob {
  readonly kind: ImportKind;
  readonly by: By;
  readonly context: ImportContext;
  read(cells: readonly string[]): ReadRow;
}

/** What a chunk came to. */
export interface ChunkOutcome {
  readonly counts: Counts;
  readonly errors: readonly ImportError[];
  /** Companies that rows of companies made. */
  readonly companies: readonly string[];
}

/** How this import reads and takes its rows. */
export async function importJob(tx: Tx, run: ImportRunRow, kind: ImportKind, by: By): Promise<ImportJob> {
  const { mapping, plan } = run;
  if (!mapping || !plan) throw new Error(`Import ${run.id} has no mapping.`);
  const { zone, currency } = await thisWorkspace(tx);
  const target = await fieldsHere(tx, kind);
  const columns = new Map(plan.columns.map(({ field, column }) => [field, column]));
  return {
    kind,
    by,
    read: rowReader(plan, mapping, target, zone),
    context: {
      source: mapping.source,
      currency: mapping.currency ?? currency,
      instant: mapping.instant === undefined ? null : new Date(mapping.instant),
      isLived: mapping.clocks !== 'none',
      columnOf: (field) => columns.get(field) ?? null,
    },
  };
}

/** Takes up to 500 rows: those in order together, the others as errors. */
export async function importRows(tx: Tx, job: ImportJob, rows: readonly FileRow[]): Promise<ChunkOutcome> {
  const readings = rows.map((row) => ({ row, ...readSound(job, row) }));
  const sound = readings.filter(({ problems }) => problems.length === 0);
  const outcomes = await applyRows(
    job.kind,
    tx,
    job.by,
    sound.map(({ values }) => values),
    job.context,
  );
  const refused = sound.flatMap(({ row }, index) =>
    outcomes[index]?.status === 'refused' ? errorsOf(row, outcomes[index].problems ?? []) : [],
  );
  const errors = [...readings.flatMap(({ row, problems }) => errorsOf(row, problems)), ...refused];
  const count = (status: string): number => outcomes.filter((each) => each.status === status).length;
  return {
    companies: outcomes.flatMap(({ madeCompany }) => madeCompany ?? []),
    errors: errors.sort((one, other) => one.row - other.row),
    counts: {
      captured: count('captured'),
      enriched: count('enriched'),
      duplicate: count('duplicate'),
      refused: count('refused') + rows.length - sound.length,
    },
  };
}

function readSound(job: ImportJob, { cells, complaint }: FileRow): ReadRow {
  if (complaint === undefined) return job.read(cells);
  const value = cells.length > 0 ? shortened(cells.join(' | ')) : null;
  return { values: new Map(), problems: [{ column: null, value, ...complaint }] };
}

const errorsOf = ({ number, cells }: FileRow, problems: readonly RowProblem[]): ImportError[] =>
  problems.map((problem, index) => ({
    row: number,
    ...problem,
    ...(index === 0 && { cells: keptCells(cells) }),
  }));

/** Longest row kept whole with its errors (characters). */
const LONGEST_KEPT = 100_000;

/** The row as it stood; PostgreSQL takes no NUL. */
const keptCells = (cells: readonly string[]): readonly string[] | null =>
  cells.reduce((sum, cell) => sum + cell.length, 0) > LONGEST_KEPT
    ? null
    : cells.map((cell) => cell.replaceAll('\0', '␀'));
