import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('model_watch')
export class ModelWatchRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_model_watch' })
  workspaceId: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_model_watch' }) version: number;
  @Column({ type: 'timestamptz', name: 'checked_at', precision: 3 }) checkedAt: Date;
  /** Since when it is known to drift. */
  @Column({ type: 'timestamptz', name: 'drifted_at', precision: 3, nullable: true }) driftedAt: Date | null;
}
