import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('sample_audit')
export class SampleAuditRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_sample_audit' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_sample_audit' })
  id: string;
  @Column({ type: 'date', name: 'from_on' })
  fromOn: string;
  @Column({ type: 'date', name: 'to_on' })
  toOn: string;
  @Column({ type: 'integer' })
  seed: number;
  @Column({ type: 'integer' })
  size: number;
  @Column({ type: 'integer', name: 'accept_up_to' })
  acceptUpTo: number;
  @Column({ type: 'integer' })
  lot: number;
  @Column({ type: 'timestamptz', name: 'drawn_at', precision: 3 })
  drawnAt: Date;
  @Column({ type: 'uuid', name: 'drawn_by', nullable: true })
  drawnBy: string | null;
}
