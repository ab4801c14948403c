import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CompanyRow } from './company.row.js';

/** What finds a company: its domain, its id in another system, its name. */
@Entity('company_identity')
@Check('ck_company_identity_kind', `kind in ('domain', 'external', 'name')`)
@Index('ix_company_identity_company', ['workspaceId', 'companyId'])
@ForeignKey<CompanyRow, ['workspaceId', 'companyId']>(
  () => CompanyRow,
  ['workspaceId', 'companyId'],
  ['workspaceId', 'id'],
  { name: 'fk_company_identity_company', deferrable: 'INITIALLY DEFERRED' },
)
export class CompanyIdentityRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_company_identity' })
  workspaceId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_company_identity' }) kind: string;
  /** The system an external id belongs to; empty otherwise. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_company_identity' }) source: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_company_identity' }) value: string;
  @Column('uuid', { name: 'company_id' }) companyId: string;
}
