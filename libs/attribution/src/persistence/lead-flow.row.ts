import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** How far leads of a day or a month came, by where they came from; kept by the courses of leads themselves. */
@Entity('lead_flow')
@Check('ck_lead_flow_span', `span in ('day', 'month')`)
@Check('ck_lead_flow_stands', `stands in ('won', 'open', 'lost')`)
export class LeadFlowRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_lead_flow' })
  workspaceId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_lead_flow' }) span: string;
  @PrimaryColumn('date', { primaryKeyConstraintName: 'pk_lead_flow' }) day: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_lead_flow' }) channel: string;
  @PrimaryColumn('uuid', { name: 'campaign_id', primaryKeyConstraintName: 'pk_lead_flow' })
  campaignId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_lead_flow' }) reached: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_lead_flow' }) stands: string;
  @Column('bigint') leads: string;
}
