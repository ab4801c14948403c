import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { TOUCH_ACTIONS } from '#contracts';
import type { ClickIds } from '../domain/click-ids.js';
import type { Utm } from '../domain/utm.js';
import { AssetRow } from './asset.row.js';
import { CampaignRow, IN_CHANNELS } from './campaign.row.js';
import { DistributionCodeRow } from './distribution-code.row.js';

/** One dated interaction of a person; holds no personal data. */
@Entity('touch')
@Check('ck_touch_channel', IN_CHANNELS)
@Check('ck_touch_kind', `kind in ('online', 'offline')`)
@Check('ck_touch_intent', `intent in ('inform', 'solve', 'achieve')`)
@Check('ck_touch_action', `action in (${TOUCH_ACTIONS.map((action) => `'${action}'`).join(', ')})`)
@Index('ix_touch_person', ['workspaceId', 'personId', 'occurredAt'])
@Index('ix_touch_asset', ['workspaceId', 'assetId', 'personId', 'leadId', 'codeId'], {
  where: 'asset_id is not null',
})
@Index('ix_touch_lead', ['workspaceId', 'leadId', 'occurredAt'], { where: 'lead_id is not null' })
@ForeignKey<CampaignRow, ['workspaceId', 'campaignId']>(
  () => CampaignRow,
  ['workspaceId', 'campaignId'],
  ['workspaceId', 'id'],
  { name: 'fk_touch_campaign' },
)
@ForeignKey<AssetRow, ['workspaceId', 'assetId']>(
  () => AssetRow,
  ['workspaceId', 'assetId'],
  ['workspaceId', 'id'],
  { name: 'fk_touch_asset' },
)
@ForeignKey<DistributionCodeRow, ['workspaceId', 'codeId']>(
  () => DistributionCodeRow,
  ['workspaceId', 'codeId'],
  ['workspaceId', 'id'],
  { name: 'fk_touch_code' },
)
export class TouchRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_touch' }) workspaceId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_touch' }) id: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('uuid', { name: 'lead_id', nullable: true }) leadId: string | null;
  @Column('text') channel: string;
  @Column('uuid', { name: 'campaign_id', nullable: true }) campaignId: string | null;
  @Column('uuid', { name: 'asset_id', nullable: true }) assetId: string | null;
  @Column('text') kind: string;
  @Column({ type: 'timestamptz', name: 'occurred_at', precision: 3 }) occurredAt: Date;
  @Column({ type: 'timestamptz', name: 'recorded_at', precision: 3 }) recordedAt: Date;
  @Column('jsonb') utm: Utm;
  @Column('text', { name: 'referrer_host', nullable: true }) referrerHost: string | null;
  @Column('text', { name: 'landing_path', nullable: true }) landingPath: string | null;
  @Column('jsonb', { name: 'click_ids' }) clickIds: ClickIds;
  @Column('text', { nullable: true }) intent: string | null;
  @Column('text', { nullable: true }) action: string | null;
  @Column('text', { nullable: true }) evidence: string | null;
  @Column('uuid', { name: 'entered_by', nullable: true }) enteredBy: string | null;
  /** The distribution code by which it came. */
  @Column('uuid', { name: 'code_id', nullable: true }) codeId: string | null;
  /** The merges that brought it to its person, the last one at the end. */
  @Column('uuid', { array: true, default: '{}' }) merges: string[];
}
