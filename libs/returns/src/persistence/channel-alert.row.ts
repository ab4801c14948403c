import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Of which channel was told that it is overspent, in which quarter; never taken back, so that nobody is told twice. */
@Entity('channel_alert')
export class ChannelAlertRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_channel_alert' })
  workspaceId: string;
  /** The first day of the quarter. */
  @PrimaryColumn('date', { name: 'quarter_on', primaryKeyConstraintName: 'pk_channel_alert' })
  quarterOn: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_channel_alert' }) channel: string;
  @Column({ type: 'timestamptz', name: 'told_at', precision: 3 }) toldAt: Date;
}
