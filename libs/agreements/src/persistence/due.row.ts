import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('due')
export class DueRow {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()', primaryKeyConstraintName: 'pk_due' })
  id: string;
  @Column({ type: 'timestamptz', precision: 3 })
  at: Date;
  @Column({ type: 'uuid', name: 'workspace_id' })
  workspaceId: string;
  @Column({ type: 'text', name: 'subject_kind' })
  subjectKind: string;
  @Column({ type: 'uuid', name: 'subject_id' })
  subjectId: string;
}
