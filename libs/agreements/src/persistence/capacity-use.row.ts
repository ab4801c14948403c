import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('capacity_use')
export class CapacityUseRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_capacity_use' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', name: 'agreement_id', primaryKeyConstraintName: 'pk_capacity_use' })
  agreementId: string;
  @PrimaryColumn({ type: 'uuid', name: 'team_id', primaryKeyConstraintName: 'pk_capacity_use' })
  teamId: string;
  /** First day of the period. */
  @PrimaryColumn({ type: 'date', primaryKeyConstraintName: 'pk_capacity_use' })
  period: string;
  @Column({ type: 'integer' })
  offered: number;
}
