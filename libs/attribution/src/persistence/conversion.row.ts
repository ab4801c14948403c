import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A deal as credit sees it; amounts are minor units. */
@Entity('conversion')
@Check('ck_conversion_state', `state in ('won', 'lost', 'pending')`)
@Index('ix_conversion_day', ['workspaceId', 'state', 'day', 'opportunityId'])
@Index('ix_conversion_captured', ['workspaceId', 'capturedOn', 'opportunityId'], { where: `state = 'won'` })
@Index('ix_conversion_company', ['workspaceId', 'companyId'], { where: 'company_id is not null' })
@Index('ix_conversion_lead', ['workspaceId', 'leadId'])
@Index('ix_conversion_path', { synchronize: false })
@Index('ix_conversion_settings', ['workspaceId', 'settingsVersion', 'opportunityId'])
@Index('ix_conversion_way', ['workspaceId', 'opportunityId'], { where: 'way < 2' })
export class ConversionRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_conversion' })
  workspaceId: string;
  @PrimaryColumn('uuid', { name: 'opportunity_id', primaryKeyConstraintName: 'pk_conversion' })
  opportunityId: string;
  @Column('uuid', { name: 'lead_id' }) leadId: string;
  @Column('uuid', { name: 'company_id', nullable: true }) companyId: string | null;
  @Column('text') state: string;
  @Column('date') day: string;
  @Column('date', { name: 'captured_on', nullable: true }) capturedOn: string | null;
  @Column({ type: 'timestamptz', name: 'ends_at', precision: 3 }) endsAt: Date;
  @Column('bigint', { name: 'amount_minor' }) amountMinor: string;
  @Column('text') currency: string;
  @Column('boolean', { name: 'is_sourced' }) isSourced: boolean;
  @Column('boolean', { name: 'is_influenced' }) isInfluenced: boolean;
  @Column('text') path: string;
  @Column('integer', { default: 0 }) way: number;
  @Column('integer', { name: 'settings_version' }) settingsVersion: number;
  @Column('text') facts: string;
}
