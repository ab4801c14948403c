import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An address or number of somebody who was erased, as a hash under a key of the installation. */
@Entity('suppression')
export class SuppressionRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_suppression' })
  workspaceId: string;
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'pk_suppression' }) digest: Buffer;
  @Column({ type: 'timestamptz', name: 'suppressed_at', precision: 3 }) suppressedAt: Date;
}
