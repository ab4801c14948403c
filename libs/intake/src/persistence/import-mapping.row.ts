import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { ImportMapping } from '../domain/mapping.js';

/** A mapping somebody gave a name, for the next file with the same columns. */
@Entity('import_mapping')
@Unique('uq_import_mapping_name', ['workspaceId', 'kind', 'name'])
export class ImportMappingRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_import_mapping' })
  workspaceId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_import_mapping' }) id: string;
  @Column({ type: 'text' }) kind: string;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'jsonb' }) mapping: ImportMapping;
  @Column({ type: 'uuid', name: 'saved_by', nullable: true }) savedBy: string | null;
  @Column({ type: 'timestamptz', name: 'saved_at', precision: 3 }) savedAt: Date;
}
