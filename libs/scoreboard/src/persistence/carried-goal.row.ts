import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('carried_goal')
export class CarriedGoalRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_carried_goal' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', name: 'agreement_id', primaryKeyConstraintName: 'pk_carried_goal' })
  agreementId: string;
  @PrimaryColumn({ type: 'date', primaryKeyConstraintName: 'pk_carried_goal' }) period: string;
  @PrimaryColumn({ type: 'text', name: 'clause_key', primaryKeyConstraintName: 'pk_carried_goal' })
  clauseKey: string;
  @Column({ type: 'bigint' }) shortfall: string;
  @Column({ type: 'bigint' }) banked: string;
}
