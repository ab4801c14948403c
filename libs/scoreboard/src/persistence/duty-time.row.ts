import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('duty_time')
export class DutyTimeRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_duty_time' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', name: 'agreement_id', primaryKeyConstraintName: 'pk_duty_time' })
  agreementId: string;
  @PrimaryColumn({ type: 'date', name: 'posted_on', primaryKeyConstraintName: 'pk_duty_time' })
  postedOn: string;
  @PrimaryColumn({ type: 'text', name: 'clause_key', primaryKeyConstraintName: 'pk_duty_time' })
  clauseKey: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_duty_time' }) measure: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_duty_time' }) item: string;
  @Column({ type: 'bigint' }) amount: string;
}
