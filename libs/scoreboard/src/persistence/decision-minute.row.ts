import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('decision_minute')
export class DecisionMinuteRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_decision_minute' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', name: 'agreement_id', primaryKeyConstraintName: 'pk_decision_minute' })
  agreementId: string;
  @PrimaryColumn({ type: 'text', name: 'clause_key', primaryKeyConstraintName: 'pk_decision_minute' })
  clauseKey: string;
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'pk_decision_minute' }) minute: number;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_decision_minute' }) item: string;
  @Column({ type: 'bigint' }) amount: string;
}
