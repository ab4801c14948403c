import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('clause_rollup')
export class ClauseRollupRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_clause_rollup' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', name: 'agreement_id', primaryKeyConstraintName: 'pk_clause_rollup' })
  agreementId: string;
  @PrimaryColumn({ type: 'date', name: 'posted_on', primaryKeyConstraintName: 'pk_clause_rollup' })
  postedOn: string;
  @PrimaryColumn({ type: 'text', name: 'clause_key', primaryKeyConstraintName: 'pk_clause_rollup' })
  clauseKey: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_clause_rollup' }) measure: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_clause_rollup' }) item: string;
  @PrimaryColumn({ type: 'date', primaryKeyConstraintName: 'pk_clause_rollup' }) day: string;
  @Column({ type: 'bigint' }) amount: string;
}
