import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('stage_label')
export class StageLabelRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_stage_label' })
  workspaceId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_stage_label' }) stage: string;
  @Column({ type: 'text' }) label: string;
}
