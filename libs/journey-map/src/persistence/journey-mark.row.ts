import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One thing that counts of the walk of a lead. */
@Entity('journey_mark')
@Index('ix_journey_mark_figure', ['workspaceId', 'kind', 'step', 'day', 'leadId', 'place'])
@Index('ix_journey_mark_held', ['workspaceId', 'department', 'day', 'leadId', 'place'], {
  where: `kind = 'held'`,
})
@Index('ix_journey_mark_pass', ['workspaceId', 'kind', 'other', 'day', 'leadId', 'place'], {
  where: `kind in ('pass', 'passback')`,
})
@Index('ix_journey_mark_running', ['workspaceId', 'kind', 'step', 'day', 'leadId', 'place'], {
  where: 'bucket = -1',
})
@Index('ix_journey_mark_campaign', ['workspaceId', 'campaignId', 'kind', 'day', 'leadId', 'place'], {
  where: `campaign_id <> '00000000-0000-0000-0000-000000000000'`,
})
export class JourneyMarkRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_journey_mark' })
  workspaceId: string;
  @PrimaryColumn('uuid', { name: 'lead_id', primaryKeyConstraintName: 'pk_journey_mark' }) leadId: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_journey_mark' }) place: number;
  @Column('text') kind: string;
  @Column('text') step: string;
  @Column('text') other: string;
  @Column('text') department: string;
  @Column('text') fate: string;
  @Column('bigint') at: string;
  @Column('date') day: string;
  @Column('integer') bucket: number;
  @Column('bigint') seconds: string;
  @Column('text') channel: string;
  @Column('uuid', { name: 'campaign_id' }) campaignId: string;
  @Column('text') origin: string;
}
