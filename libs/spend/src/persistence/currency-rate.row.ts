import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** What one unit of a currency was worth in the currency of the workspace on a day. */
@Entity('currency_rate')
@Check('ck_currency_rate_rate', 'rate > 0')
@Unique('uq_currency_rate_day', ['workspaceId', 'currency', 'onDay'])
@Index('ix_currency_rate_day', ['workspaceId', 'onDay', 'id'])
export class CurrencyRateRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_currency_rate' })
  workspaceId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_currency_rate' }) id: string;
  @Column('date', { name: 'on_day' }) onDay: string;
  @Column('text') currency: string;
  @Column('numeric', { precision: 20, scale: 10 }) rate: string;
  @Column('text') source: string;
  @Column('uuid', { name: 'set_by', nullable: true }) setBy: string | null;
  @Column({ type: 'timestamptz', name: 'set_at', precision: 3 }) setAt: Date;
}
