import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** What there was to credit on a day, touched or not. */
@Entity('conversion_day')
@Check('ck_conversion_day_state', `state in ('won', 'lost', 'pending')`)
export class ConversionDayRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_conversion_day' })
  workspaceId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_conversion_day' }) state: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_conversion_day' }) currency: string;
  @PrimaryColumn('date', { primaryKeyConstraintName: 'pk_conversion_day' }) day: string;
  @Column('bigint') conversions: string;
  @Column('bigint', { name: 'amount_minor' }) amountMinor: string;
  @Column('bigint') sourced: string;
  @Column('bigint', { name: 'sourced_minor' }) sourcedMinor: string;
  @Column('bigint') influenced: string;
  @Column('bigint', { name: 'influenced_minor' }) influencedMinor: string;
}
