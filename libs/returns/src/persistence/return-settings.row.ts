import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** What returns go by that no record tells; the latest version counts. */
@Entity('return_settings')
@Check('ck_return_settings_version', `version >= 1`)
export class ReturnSettingsRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_return_settings' })
  workspaceId: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_return_settings' }) version: number;
  @Column('jsonb') settings: object;
  @Column({ type: 'timestamptz', name: 'changed_at', precision: 3 }) changedAt: Date;
  @Column('uuid', { name: 'changed_by', nullable: true }) changedBy: string | null;
}
