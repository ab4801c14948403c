import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Facts } from '../domain/complaint.js';
import { ImportRunRow } from './import-run.row.js';

/** What is wrong with one cell. Personal: it holds the value as it stood. */
@Entity('import_error')
@ForeignKey<ImportRunRow, ['workspaceId', 'importId']>(
  () => ImportRunRow,
  ['workspaceId', 'importId'],
  ['workspaceId', 'id'],
  { name: 'fk_import_error_run', onDelete: 'CASCADE' },
)
export class ImportErrorRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_import_error' })
  workspaceId: string;
  @PrimaryColumn('uuid', { name: 'import_id', primaryKeyConstraintName: 'pk_import_error' }) importId: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_import_error' }) number: number;
  /** As a spreadsheet counts: the header is row 1. */
  @Column({ type: 'integer', name: 'row_number' }) rowNumber: number;
  @Column({ type: 'text', name: 'column_name', nullable: true }) columnName: string | null;
  @Column({ type: 'text', nullable: true }) value: string | null;
  /** The whole row as it stood, with its first error; null with the others. */
  @Column({ type: 'jsonb', nullable: true }) cells: readonly string[] | null;
  /** Why, as a stable code with its facts; '' where only `detail` is known. */
  @Column({ type: 'text', default: '' }) code: string;
  @Column({ type: 'jsonb', default: {} }) facts: Facts;
  /** The same in English. */
  @Column({ type: 'text' }) detail: string;
}
