import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Won deals and their credit, by the day or the month they were won and by that of the capture of their lead. */
@Entity('credited_day')
@Check('ck_credited_day_basis', `basis in ('period', 'cohort')`)
@Check('ck_credited_day_span', `span in ('day', 'month')`)
@Check('ck_credited_day_told_by', `told_by in ('all', 'channel', 'campaign')`)
export class CreditedDayRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_credited_day' })
  workspaceId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_credited_day' }) basis: string;
  @PrimaryColumn('text', { name: 'told_by', primaryKeyConstraintName: 'pk_credited_day' }) toldBy: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_credited_day' }) currency: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_credited_day' }) span: string;
  @PrimaryColumn('date', { primaryKeyConstraintName: 'pk_credited_day' }) day: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_credited_day' }) value: string;
  @Column('bigint') deals: string;
  @Column('bigint', { name: 'deals_minor' }) dealsMinor: string;
  @Column('numeric') squares: string;
  @Column('bigint') sourced: string;
  @Column('bigint', { name: 'sourced_minor' }) sourcedMinor: string;
  @Column('bigint') influenced: string;
  @Column('bigint', { name: 'influenced_minor' }) influencedMinor: string;
  @Column({ type: 'bigint', array: true }) shares: string[];
  @Column({ type: 'bigint', array: true }) amounts: string[];
  /** Deals of which something is credited. */
  @Column({ type: 'bigint', array: true }) credited: string[];
}
