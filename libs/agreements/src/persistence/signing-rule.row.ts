import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a workspace demands of every agreement. */
@Entity('signing_rule')
export class SigningRuleRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_signing_rule' })
  workspaceId: string;
  @Column({ type: 'boolean', name: 'needs_leadership' })
  needsLeadership: boolean;
}
