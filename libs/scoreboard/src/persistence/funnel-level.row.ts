import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('funnel_level')
export class FunnelLevelRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_funnel_level' })
  workspaceId: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_funnel_level' }) measure: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_funnel_level' }) item: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_funnel_level' }) currency: string;
  @Column({ type: 'bigint' }) amount: string;
}
