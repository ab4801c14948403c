import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('earlier_fact')
export class EarlierFactRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_earlier_fact' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', name: 'version_id', primaryKeyConstraintName: 'pk_earlier_fact' })
  versionId: string;
  /** The order in which facts were written. */
  @PrimaryColumn({ type: 'bigint', primaryKeyConstraintName: 'pk_earlier_fact' })
  ordinal: string;
  @Column('uuid', { name: 'entry_id' })
  entryId: string;
  @Column({ type: 'timestamptz', precision: 3, name: 'recorded_at' })
  recordedAt: Date;
  @Column('uuid', { name: 'lead_id' })
  leadId: string;
}
