import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** An address under which mails become leads. */
@Entity('intake_address')
@Unique('uq_intake_address_key', ['workspaceId', 'key'])
@Check('ck_intake_address_state', `state in ('active','paused')`)
export class IntakeAddressRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_intake_address' })
  workspaceId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_intake_address' }) id: string;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'text' }) key: string;
  @Column({ type: 'text', default: 'active' }) state: 'active' | 'paused';
  @Column({ type: 'text' }) channel: string;
  @Column({ type: 'text', nullable: true }) campaign: string | null;
  @Column({ type: 'text', name: 'lead_type', nullable: true }) leadType: string | null;
  @Column({ type: 'text' }) origin: string;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt: Date;
}
