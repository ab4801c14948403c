import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Leads by the day of their capture and how soon somebody first tried to reach them. */
@Entity('speed_day')
export class SpeedDayRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_speed_day' })
  workspaceId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_speed_day' }) dimension: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_speed_day' }) value: string;
  @PrimaryColumn('date', { primaryKeyConstraintName: 'pk_speed_day' }) day: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_speed_day' }) bucket: string;
  @Column('bigint') leads: string;
  @Column('bigint') qualified: string;
  @Column('bigint') won: string;
}
