import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { COMPANY_KINDS } from '#contracts';

/** A company, or the one that stands for none. */
@Entity('company')
@Check('ck_company_employees', 'employees >= 0')
@Check('ck_company_kinds', `kinds <@ array[${COMPANY_KINDS.map((kind) => `'${kind}'`).join(', ')}]`)
@Index('uq_company_unknown', ['workspaceId'], { unique: true, where: 'is_unknown' })
@Index('ix_company_name_key', ['workspaceId', 'nameKey'])
@Index('ix_company_domain', ['workspaceId', 'domain'])
export class CompanyRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_company' })
  workspaceId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_company' }) id: string;
  @Column('text', { nullable: true }) name: string | null;
  /** The name folded for searching. */
  @Column({ type: 'text', name: 'name_key', nullable: true, collation: 'C' }) nameKey: string | null;
  @Column({ type: 'text', nullable: true, collation: 'C' }) domain: string | null;
  @Column('text', { nullable: true }) country: string | null;
  @Column('integer', { nullable: true }) employees: number | null;
  @Column('text', { nullable: true }) industry: string | null;
  /** What it is to us; said by hand. */
  @Column('text', { array: true, default: '{}' }) kinds: string[];
  @Column('boolean', { name: 'is_unknown', default: false }) isUnknown: boolean;
  @Column('integer', { default: 1 }) version: number;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt: Date;
  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3 }) updatedAt: Date;
}
