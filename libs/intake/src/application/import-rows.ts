import type { Tx } from '#database';
import { thisWorkspace } from '#identity';
import type { By } from '#leads';
import type { ExternalId, Suppression } from '#people';
import { complaint } from '../domain/complaint.js';
import { rowReader, shortened } from '../domain/read-row.js';
import type { ReadRow } from '../domain/read-row.js';
import type { ImportError } from '../persistence/import-errors.js';
import type { ImportRunRow } from '../persistence/import-run.row.js';
import type { Counts } from '../persistence/import-runs.js';
import { applyRows } from './apply-rows.js';
import { fieldsHere } from './fields-here.js';
import type { FileRow } from './formats/import-format.js';
import type { ImportContext, ImportKind } from './import-kind.js';
import { keepableCells } from './withhold-rows.js';

/** Everything the chunks of one import share. */
export interface ImportJob {
  readonly kind: ImportKind;
  readonly by: By;
  readonly context: ImportContext;
  readonly suppression: Suppression;
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
export async function importJob(
  tx: Tx,
  run: ImportRunRow,
  { kind, by, suppression }: Pick<ImportJob, 'kind' | 'by' | 'suppression'>,
): Promise<ImportJob> {
  const { mapping, plan } = run;
  if (!mapping || !plan) throw new Error(`Import ${run.id} has no mapping.`);
  const { zone, currency } = await thisWorkspace(tx);
  const target = await fieldsHere(tx, kind);
  const columns = new Map(plan.columns.map(({ field, column }) => [field, column]));
  return {
    ...{ kind, by, suppression },
    read: rowReader(plan, mapping, target, zone),
    context: {
      importId: run.id,
      source: mapping.source,
      currency: mapping.currency ?? currency,
      instant: mapping.instant === undefined ? null : new Date(mapping.instant),
      isLived: mapping.clocks !== 'none',
      columnOf: (field) => columns.get(field) ?? null,
    },
  };
}

/** Takes up to 500 rows: those in order together, the others as errors; of somebody who was erased nothing is kept. */
export async function importRows(tx: Tx, job: ImportJob, rows: readonly FileRow[]): Promise<ChunkOutcome> {
  const readings = rows.map((row): Taken => ({ row, ...readSound(job, row) }));
  const sound = readings.filter(({ problems }) => problems.length === 0);
  const outcomes = await applyRows(
    job.kind,
    tx,
    job.by,
    sound.map(({ values }) => values),
    job.context,
  );
  const refused = [
    ...readings.filter(({ problems }) => problems.length > 0),
    ...sound.flatMap((reading, index) => {
      const { status, problems = [] } = outcomes[index] ?? {};
      return status === 'refused' ? { ...reading, problems } : [];
    }),
  ];
  const nobodys = sound.flatMap(({ row }, index) => (outcomes[index]?.isWithheld ? withheldError(row) : []));
  const { errors, withheld } = await errorsOf(tx, job, refused);
  const count = (status: string): number => outcomes.filter((each) => each.status === status).length;
  return {
    companies: outcomes.flatMap(({ madeCompany }) => madeCompany ?? []),
    errors: [...errors, ...nobodys].sort((one, other) => one.row - other.row),
    counts: {
      captured: count('captured'),
      enriched: count('enriched'),
      duplicate: count('duplicate'),
      refused: refused.length,
      withheld: withheld + nobodys.length,
    },
  };
}

interface Taken extends ReadRow {
  readonly row: FileRow;
}

/** What is wrong with each refused row; of one that is of somebody who was erased only that it is. */
async function errorsOf(
  tx: Tx,
  { by, suppression, context }: ImportJob,
  refused: readonly Taken[],
): Promise<{ readonly errors: readonly ImportError[]; readonly withheld: number }> {
  const rows = refused.map(({ row: { cells }, values }) => ({
    ...{ cells, country: countryIn(values), record: recordIn(values, context) },
  }));
  const kept = await keepableCells(tx, by.workspaceId, suppression, rows);
  const errors = refused.flatMap(({ row, problems }, index): ImportError[] => {
    const cells = kept[index] ?? null;
    if (cells === 'withheld') return [withheldError(row)];
    return problems.map((each, place) => ({ row: row.number, ...each, ...(place === 0 && { cells }) }));
  });
  return { errors, withheld: kept.filter((each) => each === 'withheld').length };
}

const countryIn = (values: ReadRow['values']): string | null => {
  const country = values.get('country') ?? values.get('company.country');
  return typeof country === 'string' ? country : null;
};

const recordIn = (values: ReadRow['values'], { source }: ImportContext): ExternalId | undefined => {
  const id = values.get('externalId');
  return typeof id === 'string' ? { source, id } : undefined;
};

const withheldError = ({ number }: FileRow): ImportError => ({
  ...{ row: number, column: null, value: null, cells: null },
  ...complaint('row/erased'),
});

function readSound(job: ImportJob, { cells, complaint }: FileRow): ReadRow {
  if (complaint === undefined) return job.read(cells);
  const value = cells.length > 0 ? shortened(cells.join(' | ')) : null;
  return { values: new Map(), problems: [{ column: null, value, ...complaint }] };
}
