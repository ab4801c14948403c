import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Goes up whenever some credit of the workspace changes. */
@Entity('credit_state')
export class CreditStateRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_credit_state' })
  workspaceId: string;
  @Column('bigint') revision: string;
}
