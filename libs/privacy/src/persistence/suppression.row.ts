import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An address, a number or an id of somebody who was erased, as a hash under a key of the installation. */
@Entity('suppression')
export class SuppressionRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_suppression' })
  workspaceId: string;
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'pk_suppression' }) digest: Buffer;
  /** Which of the installation's keys it was made under. */
  @Column('integer', { name: 'key_version', default: 1 }) keyVersion: number;
  @Column({ type: 'timestamptz', name: 'suppressed_at', precision: 3 }) suppressedAt: Date;
}
