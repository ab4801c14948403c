import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How a lead went through the stages; instants are the first of their kind. */
@Entity('lead_course')
@Index('ix_lead_course_inquiry', ['workspaceId', 'inquiryAt', 'leadId'], {
  where: 'is_counted and inquiry_at is not null',
})
@Index('ix_lead_course_mql', ['workspaceId', 'mqlAt', 'leadId'], {
  where: 'is_counted and mql_at is not null',
})
@Index('ix_lead_course_sal', ['workspaceId', 'salAt', 'leadId'], {
  where: 'is_counted and sal_at is not null',
})
@Index('ix_lead_course_sql', ['workspaceId', 'sqlAt', 'leadId'], {
  where: 'is_counted and sql_at is not null',
})
@Index('ix_lead_course_opportunity', ['workspaceId', 'opportunityAt', 'leadId'], {
  where: 'is_counted and opportunity_at is not null',
})
@Index('ix_lead_course_won', ['workspaceId', 'wonAt', 'leadId'], {
  where: 'is_counted and won_at is not null',
})
@Index('ix_lead_course_won_after', ['workspaceId', 'wonAt', 'inquiryAt'], {
  where: 'is_counted and won_at is not null',
})
@Index('ix_lead_course_captured', ['workspaceId', 'capturedOn', 'channel'])
@Index('ix_lead_course_campaign', ['workspaceId', 'campaignId', 'capturedOn', 'leadId'], {
  where: 'campaign_id is not null',
})
@Index('ix_lead_course_captured_won', ['workspaceId', 'capturedOn'], { where: 'won_at is not null' })
export class LeadCourseRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_lead_course' })
  workspaceId: string;
  @PrimaryColumn('uuid', { name: 'lead_id', primaryKeyConstraintName: 'pk_lead_course' }) leadId: string;
  @Column('boolean', { name: 'is_counted' }) isCounted: boolean;
  @Column('boolean', { name: 'is_undated' }) isUndated: boolean;
  @Column('text') stage: string;
  @Column('text') zone: string;
  @Column('date', { name: 'captured_on' }) capturedOn: string;
  @Column('text') channel: string;
  @Column('uuid', { name: 'campaign_id', nullable: true }) campaignId: string | null;
  @Column('uuid', { name: 'asset_id', nullable: true }) assetId: string | null;
  @Column('text') origin: string;
  @Column('text', { nullable: true }) region: string | null;
  @Column('uuid', { name: 'team_id', nullable: true }) teamId: string | null;
  @Column('uuid', { name: 'owner_id', nullable: true }) ownerId: string | null;
  @Column({ type: 'timestamptz', name: 'inquiry_at', precision: 3 }) inquiryAt: Date;
  @Column({ type: 'timestamptz', name: 'mql_at', precision: 3, nullable: true }) mqlAt: Date | null;
  @Column({ type: 'timestamptz', name: 'offered_at', precision: 3, nullable: true }) offeredAt: Date | null;
  @Column({ type: 'timestamptz', name: 'sal_at', precision: 3, nullable: true }) salAt: Date | null;
  @Column({ type: 'timestamptz', name: 'sql_at', precision: 3, nullable: true }) sqlAt: Date | null;
  @Column({ type: 'timestamptz', name: 'opportunity_at', precision: 3, nullable: true })
  opportunityAt: Date | null;
  @Column({ type: 'timestamptz', name: 'won_at', precision: 3, nullable: true }) wonAt: Date | null;
  @Column({ type: 'timestamptz', name: 'lost_at', precision: 3, nullable: true }) lostAt: Date | null;
  @Column({ type: 'timestamptz', name: 'disqualified_at', precision: 3, nullable: true })
  disqualifiedAt: Date | null;
  @Column({ type: 'timestamptz', name: 'recycled_at', precision: 3, nullable: true }) recycledAt: Date | null;
  @Column({ type: 'timestamptz', name: 'first_attempt_at', precision: 3, nullable: true })
  firstAttemptAt: Date | null;
}
