import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** How many days something that is no person is kept where the workspace says so, and what went last. */
@Entity('keeping')
@Check('ck_keeping_days', 'days between 1 and 3650')
export class KeepingRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_keeping' })
  workspaceId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_keeping' }) kind: string;
  @Column('integer', { nullable: true }) days: number | null;
  @Column({ type: 'timestamptz', name: 'changed_at', precision: 3, nullable: true }) changedAt: Date | null;
  @Column('uuid', { name: 'changed_by', nullable: true }) changedBy: string | null;
  @Column({ type: 'timestamptz', name: 'last_at', precision: 3, nullable: true }) lastAt: Date | null;
  @Column('integer', { name: 'last_count', nullable: true }) lastCount: number | null;
}
