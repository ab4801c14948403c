import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('ownership')
export class OwnershipRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_ownership' })
  workspaceId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_ownership' }) id: string;
  @Column({ type: 'uuid', name: 'lead_id' }) leadId: string;
  @Column({ type: 'uuid', name: 'member_id', nullable: true }) memberId: string | null;
  @Column({ type: 'uuid', name: 'team_id', nullable: true }) teamId: string | null;
  @Column({ type: 'timestamptz', name: 'from_at', precision: 3 }) fromAt: Date;
  @Column({ type: 'timestamptz', name: 'to_at', precision: 3, nullable: true }) toAt: Date | null;
  @Column({ type: 'text' }) why: string;
}
