import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CapacityUnit } from '../domain/skipping.js';

/** How much a member may get; decisions about the member wait for each other on this row. */
@Entity('routing_member')
export class RoutingMemberRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_routing_member' })
  workspaceId: string;
  @PrimaryColumn('uuid', { name: 'member_id', primaryKeyConstraintName: 'pk_routing_member' })
  memberId: string;
  /** Null: as many as come. */
  @Column({ type: 'integer', nullable: true }) capacity: number | null;
  @Column({ type: 'text', name: 'capacity_per', nullable: true }) capacityPer: CapacityUnit | null;
}
