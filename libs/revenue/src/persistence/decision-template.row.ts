import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The steps that new deals of a workspace begin with. */
@Entity('decision_template')
export class DecisionTemplateRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_decision_template' })
  workspaceId: string;
  @Column('jsonb') steps: readonly { readonly name: string; readonly afterDays: number | null }[];
  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3 }) updatedAt: Date;
  @Column('uuid', { name: 'updated_by', nullable: true }) updatedBy: string | null;
}
