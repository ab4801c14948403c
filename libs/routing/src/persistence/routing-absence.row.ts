import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody is away from then until then, half-open. */
@Entity('routing_absence')
export class RoutingAbsenceRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_routing_absence' })
  workspaceId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_routing_absence' }) id: string;
  @Column({ type: 'uuid', name: 'member_id' }) memberId: string;
  @Column({ type: 'timestamptz', name: 'from_at', precision: 3 }) fromAt: Date;
  @Column({ type: 'timestamptz', name: 'to_at', precision: 3 }) toAt: Date;
  @Column({ type: 'uuid', name: 'entered_by', nullable: true }) enteredBy: string | null;
  @Column({ type: 'timestamptz', name: 'entered_at', precision: 3 }) enteredAt: Date;
}
