import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** How far leads of a day came, by where they came from; kept by the courses of leads themselves. */
@Entity('lead_flow_day')
@Check('ck_lead_flow_day_stands', `stands in ('won', 'open', 'lost')`)
export class LeadFlowDayRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_lead_flow_day' })
  workspaceId: string;
  @PrimaryColumn('date', { primaryKeyConstraintName: 'pk_lead_flow_day' }) day: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_lead_flow_day' }) channel: string;
  @PrimaryColumn('uuid', { name: 'campaign_id', primaryKeyConstraintName: 'pk_lead_flow_day' })
  campaignId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_lead_flow_day' }) reached: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_lead_flow_day' }) stands: string;
  @Column('bigint') leads: string;
}
