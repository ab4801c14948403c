import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Dialect } from '../domain/dialect.js';
import type { ImportPlan } from '../domain/column-plan.js';
import type { ImportMapping } from '../domain/mapping.js';

export type ImportState =
  'uploaded' | 'mapped' | 'running' | 'done' | 'cancelled' | 'failed' | 'undoing' | 'undone';

/** A file on its way in. */
@Entity('import_run')
@Check(
  'ck_import_run_state',
  `state in ('uploaded','mapped','running','done','cancelled','failed','undoing','undone')`,
)
@Check('ck_import_run_touched', `touched in ('keep', 'take')`)
@Index('ix_import_run_created', { synchronize: false })
export class ImportRunRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_import_run' })
  workspaceId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_import_run' }) id: string;
  @Column({ type: 'text' }) kind: string;
  @Column({ type: 'text' }) format: string;
  @Column({ type: 'text', name: 'file_name' }) fileName: string;
  /** Where the file lies; null once it is no longer needed. */
  @Column({ type: 'text', nullable: true }) path: string | null;
  @Column({ type: 'bigint' }) bytes: string;
  @Column({ type: 'jsonb' }) dialect: Dialect;
  @Column({ type: 'text' }) state: ImportState;
  @Column({ type: 'boolean', name: 'is_dry_run', default: false }) isDryRun: boolean;
  @Column({ type: 'jsonb', nullable: true }) mapping: ImportMapping | null;
  /** What the columns hold, decided once for the whole file. */
  @Column({ type: 'jsonb', nullable: true }) plan: ImportPlan | null;
  @Column({ type: 'uuid', name: 'started_by', nullable: true }) startedBy: string | null;
  /** Rows done. */
  @Column({ type: 'integer', default: 0 }) position: number;
  @Column({ type: 'integer', nullable: true }) total: number | null;
  @Column({ type: 'integer', default: 0 }) captured: number;
  @Column({ type: 'integer', default: 0 }) enriched: number;
  @Column({ type: 'integer', default: 0 }) duplicate: number;
  @Column({ type: 'integer', default: 0 }) refused: number;
  /** Of somebody who was erased, among the others. */
  @Column({ type: 'integer', default: 0 }) withheld: number;
  /** Errors kept beside it. */
  @Column({ type: 'integer', default: 0 }) errors: number;
  @Column({ type: 'text', nullable: true }) why: string | null;
  /** What becomes of leads that were touched since, once it is being undone. */
  @Column({ type: 'text', nullable: true }) touched: 'keep' | 'take' | null;
  /** Leads that an undo took back, and those it left. */
  @Column({ type: 'integer', name: 'taken_back', default: 0 }) takenBack: number;
  @Column({ type: 'integer', default: 0 }) kept: number;
  /** While it is being undone: when that was asked first. Afterwards: when it was done. */
  @Column({ type: 'timestamptz', name: 'undone_at', precision: 3, nullable: true }) undoneAt: Date | null;
  @Column({ type: 'uuid', name: 'undone_by', nullable: true }) undoneBy: string | null;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt: Date;
  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3 }) updatedAt: Date;
  @Column({ type: 'timestamptz', name: 'ended_at', precision: 3, nullable: true }) endedAt: Date | null;
}
