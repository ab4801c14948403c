import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** What credit goes by; the latest version counts. */
@Entity('credit_settings')
@Check('ck_credit_settings_version', `version >= 1`)
export class CreditSettingsRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_credit_settings' })
  workspaceId: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_credit_settings' }) version: number;
  @Column('jsonb') settings: object;
  @Column({ type: 'timestamptz', name: 'changed_at', precision: 3 }) changedAt: Date;
  @Column('uuid', { name: 'changed_by', nullable: true }) changedBy: string | null;
}
