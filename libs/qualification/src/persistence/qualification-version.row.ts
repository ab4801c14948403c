import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('qualification_version')
export class QualificationVersionRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_qualification_version' })
  workspaceId: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_qualification_version' })
  kind: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_qualification_version' })
  key: string;
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'pk_qualification_version' })
  version: number;
  @Column({ type: 'text' })
  name: string;
  @Column({ type: 'jsonb' })
  definition: unknown;
  @Column({ type: 'jsonb', nullable: true })
  report: unknown;
  @Column({ type: 'boolean', name: 'is_active', default: false })
  isActive: boolean;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;
  @Column({ type: 'uuid', name: 'created_by', nullable: true })
  createdBy: string | null;
}
