import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FormDefinition } from '../domain/form-definition.js';

/** What a form asked, word for word; never rewritten. */
@Entity('form_version')
export class FormVersionRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_form_version' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', name: 'form_id', primaryKeyConstraintName: 'pk_form_version' })
  formId: string;
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'pk_form_version' }) number: number;
  @Column({ type: 'jsonb' }) definition: FormDefinition;
  @Column({ type: 'uuid', name: 'made_by', nullable: true }) madeBy: string | null;
  @Column({ type: 'timestamptz', name: 'made_at', precision: 3 }) madeAt: Date;
}
