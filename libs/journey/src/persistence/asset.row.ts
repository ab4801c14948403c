import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CampaignRow } from './campaign.row.js';

/** What was shown or given, within a campaign or for itself. */
@Entity('asset')
@Index('uq_asset_key', ['workspaceId', 'campaignId', 'key'], { unique: true })
@ForeignKey<CampaignRow, ['workspaceId', 'campaignId']>(
  () => CampaignRow,
  ['workspaceId', 'campaignId'],
  ['workspaceId', 'id'],
  { name: 'fk_asset_campaign' },
)
export class AssetRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_asset' }) workspaceId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_asset' }) id: string;
  @Column('uuid', { name: 'campaign_id', nullable: true }) campaignId: string | null;
  @Column('text') name: string;
  /** The name folded. */
  @Column('text') key: string;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt: Date;
}
