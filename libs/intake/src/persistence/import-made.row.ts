import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ImportRunRow } from './import-run.row.js';

/** What one chunk of an import made, for a day; gone as soon as it is taken back. */
@Entity('import_made')
@ForeignKey<ImportRunRow, ['workspaceId', 'importId']>(
  () => ImportRunRow,
  ['workspaceId', 'importId'],
  ['workspaceId', 'id'],
  { name: 'fk_import_made_run', onDelete: 'CASCADE' },
)
export class ImportMadeRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_import_made' })
  workspaceId: string;
  @PrimaryColumn('uuid', { name: 'import_id', primaryKeyConstraintName: 'pk_import_made' }) importId: string;
  /** The offset of the chunk. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_import_made' }) number: number;
  @Column('uuid', { array: true }) leads: string[];
  @Column('uuid', { array: true }) persons: string[];
  @Column('uuid', { array: true }) companies: string[];
  @Column('uuid', { array: true }) touches: string[];
  @Column('uuid', { array: true, default: '{}' }) spends: string[];
  @Column({ type: 'timestamptz', name: 'began_at', precision: 3 }) beganAt: Date;
  /** Later than every entry of the chunk: what is recorded after it was done by others. */
  @Column({ type: 'timestamptz', name: 'made_at', precision: 3 }) madeAt: Date;
}
