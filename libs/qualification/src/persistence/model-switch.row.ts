import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('model_switch')
export class ModelSwitchRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_model_switch' })
  workspaceId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_model_switch' }) id: string;
  /** In force from then on; null: none. */
  @Column({ type: 'integer', nullable: true }) version: number | null;
  @Column({ type: 'boolean', name: 'is_reversal', default: false }) isReversal: boolean;
  @Column({ type: 'text', nullable: true }) why: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'uuid', nullable: true }) by: string | null;
}
