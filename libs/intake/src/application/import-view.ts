import { AppError } from '#kernel';
import { failureOf } from '../domain/failure.js';
import type { ImportMapping } from '../domain/mapping.js';
import type { ImportRunRow, ImportState } from '../persistence/import-run.row.js';

/** An import as the API shows it. */
export interface ImportView {
  readonly id: string;
  readonly kind: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly state: ImportState;
  readonly isDryRun: boolean;
  readonly mapping: ImportMapping | null;
  /** Rows done, of how many. */
  readonly rows: number;
  readonly total: number | null;
  readonly captured: number;
  readonly enriched: number;
  readonly duplicate: number;
  readonly refused: number;
  /** Rows of people erased at their wish. */
  readonly withheld: number;
  /** Why it failed, and the same as a code; null otherwise. */
  readonly why: string | null;
  readonly whyCode: string | null;
  readonly startedBy: string | null;
  /** Leads that an undo took back, and those it left. */
  readonly takenBack: number;
  readonly kept: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly endedAt: Date | null;
}

export const viewOf = (run: ImportRunRow): ImportView => ({
  id: run.id,
  kind: run.kind,
  fileName: run.fileName,
  bytes: Number(run.bytes),
  state: run.state,
  isDryRun: run.isDryRun,
  mapping: run.mapping,
  rows: run.position,
  total: run.total,
  ...{ captured: run.captured, enriched: run.enriched, duplicate: run.duplicate, refused: run.refused },
  ...{ withheld: run.withheld },
  ...{ ...failureOf(run.why), startedBy: run.startedBy, takenBack: run.takenBack, kept: run.kept },
  ...{ createdAt: run.createdAt, updatedAt: run.updatedAt, endedAt: run.endedAt },
});

export const missingImport = (id: string): AppError =>
  new AppError('missing', 'import/missing', `There is no import ${id} in this workspace.`);
