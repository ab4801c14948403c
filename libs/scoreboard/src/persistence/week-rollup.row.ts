import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('week_rollup')
export class WeekRollupRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_week_rollup' })
  workspaceId: string;
  @PrimaryColumn({ type: 'date', name: 'posted_on', primaryKeyConstraintName: 'pk_week_rollup' })
  postedOn: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_week_rollup' }) measure: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_week_rollup' }) item: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_week_rollup' }) currency: string;
  @Column({ type: 'bigint' }) amount: string;
}
