import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Channel, SpendKind } from '#contracts';
import { IN_CHANNELS, IN_KINDS } from './codes.js';

/** One amount for a span of days. Holds no personal data: labels and evidence are cleaned of addresses and numbers. */
@Entity('spend')
@Check('ck_spend_channel', IN_CHANNELS)
@Check('ck_spend_kind', IN_KINDS)
@Check('ck_spend_days', 'to_on >= from_on')
@Check('ck_spend_amount', 'amount_minor >= 0')
@Index('uq_spend_external', ['workspaceId', 'source', 'externalId'], {
  unique: true,
  where: 'external_id is not null and removed_at is null',
})
@Index('ix_spend_days', ['workspaceId', 'fromOn', 'id'])
@Index('ix_spend_import', ['workspaceId', 'importId'], { where: 'import_id is not null' })
export class SpendRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_spend' }) workspaceId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_spend' }) id: string;
  @Column('text') channel: Channel;
  @Column('uuid', { name: 'campaign_id', nullable: true }) campaignId: string | null;
  @Column('text') kind: SpendKind;
  @Column('text', { nullable: true }) label: string | null;
  @Column('date', { name: 'from_on' }) fromOn: string;
  @Column('date', { name: 'to_on' }) toOn: string;
  @Column('bigint', { name: 'amount_minor' }) amountMinor: string;
  @Column('text') currency: string;
  @Column('text', { nullable: true }) evidence: string | null;
  @Column('text') source: string;
  @Column('text', { name: 'external_id', nullable: true }) externalId: string | null;
  /** The import that said it last. */
  @Column('uuid', { name: 'import_id', nullable: true }) importId: string | null;
  /** Goes up with every correction. */
  @Column('integer', { default: 1 }) revision: number;
  @Column('uuid', { name: 'entered_by', nullable: true }) enteredBy: string | null;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt: Date;
  @Column('uuid', { name: 'removed_by', nullable: true }) removedBy: string | null;
  @Column({ type: 'timestamptz', name: 'removed_at', precision: 3, nullable: true }) removedAt: Date | null;
}
