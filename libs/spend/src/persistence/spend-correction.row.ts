import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Channel, SpendKind } from '#contracts';
import { SpendRow } from './spend.row.js';

/** What an amount was until it was corrected. */
@Entity('spend_correction')
@ForeignKey<SpendRow, ['workspaceId', 'spendId']>(
  () => SpendRow,
  ['workspaceId', 'spendId'],
  ['workspaceId', 'id'],
  { name: 'fk_spend_correction_spend' },
)
export class SpendCorrectionRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_spend_correction' })
  workspaceId: string;
  @PrimaryColumn('uuid', { name: 'spend_id', primaryKeyConstraintName: 'pk_spend_correction' })
  spendId: string;
  /** The one that was given up. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_spend_correction' }) revision: number;
  @Column('text') channel: Channel;
  @Column('uuid', { name: 'campaign_id', nullable: true }) campaignId: string | null;
  @Column('text') kind: SpendKind;
  @Column('text', { nullable: true }) label: string | null;
  @Column('date', { name: 'from_on' }) fromOn: string;
  @Column('date', { name: 'to_on' }) toOn: string;
  @Column('bigint', { name: 'amount_minor' }) amountMinor: string;
  @Column('text') currency: string;
  @Column('text', { nullable: true }) evidence: string | null;
  @Column('uuid', { name: 'corrected_by', nullable: true }) correctedBy: string | null;
  @Column({ type: 'timestamptz', name: 'corrected_at', precision: 3 }) correctedAt: Date;
}
