import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('capacity_place')
export class CapacityPlaceRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_capacity_place' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', name: 'lead_id', primaryKeyConstraintName: 'pk_capacity_place' })
  leadId: string;
  @PrimaryColumn({ type: 'uuid', name: 'agreement_id', primaryKeyConstraintName: 'pk_capacity_place' })
  agreementId: string;
  @PrimaryColumn({ type: 'uuid', name: 'team_id', primaryKeyConstraintName: 'pk_capacity_place' })
  teamId: string;
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'pk_capacity_place' })
  episode: number;
  /** Its place among the leads of the team in the period of its first offer. */
  @Column({ type: 'integer' })
  ordinal: number;
  /** By which that was judged. */
  @Column({ type: 'integer' })
  cap: number;
}
