import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A deal as reports of the pipeline see it; amounts are minor units. */
@Entity('pipeline_deal')
@Check('ck_pipeline_deal_stage', `stage in ('prospecting','engaging','proposal','negotiation','won','lost')`)
@Check('ck_pipeline_deal_closed', `(stage in ('won','lost')) = (closed_on is not null)`)
@Index('ix_pipeline_deal_closed', ['workspaceId', 'closedOn', 'opportunityId'])
@Index('ix_pipeline_deal_lead', ['workspaceId', 'leadId'])
export class PipelineDealRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_pipeline_deal' })
  workspaceId: string;
  @PrimaryColumn('uuid', { name: 'opportunity_id', primaryKeyConstraintName: 'pk_pipeline_deal' })
  opportunityId: string;
  @Column('uuid', { name: 'lead_id' }) leadId: string;
  @Column('text') stage: string;
  @Column('date', { name: 'opened_on', nullable: true }) openedOn: string | null;
  @Column('date', { name: 'closed_on', nullable: true }) closedOn: string | null;
  @Column('date', { name: 'close_on', nullable: true }) closeOn: string | null;
  @Column('uuid', { name: 'agent_id', nullable: true }) agentId: string | null;
  @Column('uuid', { name: 'team_id', nullable: true }) teamId: string | null;
  @Column('text') region: string;
  @Column('text') channel: string;
  @Column('uuid', { name: 'campaign_id', nullable: true }) campaignId: string | null;
  @Column('uuid', { name: 'partner_id', nullable: true }) partnerId: string | null;
  @Column('bigint', { name: 'amount_minor', nullable: true }) amountMinor: string | null;
  @Column('text') currency: string;
  @Column('bigint', { name: 'recurring_minor' }) recurringMinor: string;
  @Column('integer', { name: 'cycle_days', nullable: true }) cycleDays: number | null;
  @Column('smallint') seen: number;
  @Column('uuid', { name: 'product_ids', array: true }) productIds: string[];
  @Column('bigint', { name: 'product_minors', array: true }) productMinors: string[];
}
