import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DistributionCodeRow } from './distribution-code.row.js';

/** The distribution code that a nameless lead told; a lead of somebody tells it by its touch. */
@Entity('told_code')
@Index('ix_told_code_code', ['workspaceId', 'codeId'])
@ForeignKey<DistributionCodeRow, ['workspaceId', 'codeId']>(
  () => DistributionCodeRow,
  ['workspaceId', 'codeId'],
  ['workspaceId', 'id'],
  { name: 'fk_told_code_code' },
)
export class ToldCodeRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_told_code' })
  workspaceId: string;
  @PrimaryColumn('uuid', { name: 'lead_id', primaryKeyConstraintName: 'pk_told_code' }) leadId: string;
  @Column('uuid', { name: 'code_id' }) codeId: string;
}
