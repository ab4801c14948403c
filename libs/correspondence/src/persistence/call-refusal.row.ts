import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often a hook was told something it did not believe, by reason. */
@Entity('call_refusal')
export class CallRefusalRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_call_refusal' })
  workspaceId: string;
  @PrimaryColumn('uuid', { name: 'connector_id', primaryKeyConstraintName: 'pk_call_refusal' })
  connectorId: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_call_refusal' }) reason: string;
  @Column({ type: 'bigint' }) refused: string;
  @Column({ type: 'timestamptz', name: 'first_at', precision: 3 }) firstAt: Date;
  @Column({ type: 'timestamptz', name: 'last_at', precision: 3 }) lastAt: Date;
}
