import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a member is recognised for on a day. */
@Entity('recognition_day')
export class RecognitionDayRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_recognition_day' })
  workspaceId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_recognition_day' }) currency: string;
  @PrimaryColumn('date', { primaryKeyConstraintName: 'pk_recognition_day' }) day: string;
  @PrimaryColumn('uuid', { name: 'member_id', primaryKeyConstraintName: 'pk_recognition_day' })
  memberId: string;
  @Column('bigint') deals: string;
  @Column('bigint') told: string;
  @Column('bigint') counted: string;
  @Column('bigint') share: string;
  @Column('bigint', { name: 'amount_minor' }) amountMinor: string;
}
