import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('funnel_rollup')
export class FunnelRollupRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_funnel_rollup' })
  workspaceId: string;
  @PrimaryColumn({ type: 'date', primaryKeyConstraintName: 'pk_funnel_rollup' }) day: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_funnel_rollup' }) measure: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_funnel_rollup' }) item: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_funnel_rollup' }) channel: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_funnel_rollup' }) currency: string;
  @Column({ type: 'bigint' }) amount: string;
}
