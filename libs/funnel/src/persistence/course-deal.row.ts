import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a deal of a lead is worth; minor units. */
@Entity('course_deal')
@Check('ck_course_deal_state', `state in ('won', 'lost', 'pending')`)
@Index('ix_course_deal_lead', ['workspaceId', 'leadId'])
export class CourseDealRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_course_deal' })
  workspaceId: string;
  @PrimaryColumn('uuid', { name: 'opportunity_id', primaryKeyConstraintName: 'pk_course_deal' })
  opportunityId: string;
  @Column('uuid', { name: 'lead_id' }) leadId: string;
  @Column('text') state: string;
  @Column('bigint', { name: 'amount_minor' }) amountMinor: string;
  @Column('text') currency: string;
}
