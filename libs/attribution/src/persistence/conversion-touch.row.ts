import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A touch that counts for a deal, with what each rule model credits it. */
@Entity('conversion_touch')
@Check('ck_conversion_touch_state', `state in ('won', 'lost', 'pending')`)
@Index('ix_conversion_touch_channel', ['workspaceId', 'channel', 'state', 'currency', 'day', 'opportunityId'])
@Index(
  'ix_conversion_touch_campaign',
  ['workspaceId', 'campaignId', 'state', 'currency', 'day', 'opportunityId'],
  { where: 'campaign_id is not null' },
)
@Index('ix_conversion_touch_person', ['workspaceId', 'personId'])
export class ConversionTouchRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_conversion_touch' })
  workspaceId: string;
  @PrimaryColumn('uuid', { name: 'opportunity_id', primaryKeyConstraintName: 'pk_conversion_touch' })
  opportunityId: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_conversion_touch' }) place: number;
  /** Of the conversion, as are currency and day. */
  @Column('text') state: string;
  @Column('text') currency: string;
  @Column('date') day: string;
  @Column('uuid', { name: 'touch_id' }) touchId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column({ type: 'timestamptz', name: 'occurred_at', precision: 3 }) occurredAt: Date;
  @Column('text') channel: string;
  @Column('uuid', { name: 'campaign_id', nullable: true }) campaignId: string | null;
  @Column('uuid', { name: 'asset_id', nullable: true }) assetId: string | null;
  @Column('text') type: string;
  @Column({ type: 'bigint', array: true }) shares: string[];
  @Column({ type: 'bigint', array: true }) amounts: string[];
}
