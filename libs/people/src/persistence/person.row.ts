import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CompanyRow } from './company.row.js';

/** A person; see `PERSONAL_DATA` for the columns that erasing blanks. */
@Entity('person')
@Index('ix_person_first_key', ['workspaceId', 'firstKey'])
@Index('ix_person_last_key', ['workspaceId', 'lastKey'])
@Index('ix_person_email', ['workspaceId', 'email'])
@Index('ix_person_company', ['workspaceId', 'companyId'], { where: 'company_id is not null' })
@Index('ix_person_merged_into', ['workspaceId', 'mergedIntoId'], { where: 'merged_into_id is not null' })
@ForeignKey<CompanyRow, ['workspaceId', 'companyId']>(
  () => CompanyRow,
  ['workspaceId', 'companyId'],
  ['workspaceId', 'id'],
  { name: 'fk_person_company' },
)
export class PersonRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_person' }) workspaceId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_person' }) id: string;
  @Column('uuid', { name: 'company_id', nullable: true }) companyId: string | null;
  @Column('text', { name: 'first_name', nullable: true }) firstName: string | null;
  @Column('text', { name: 'last_name', nullable: true }) lastName: string | null;
  /** First and last name folded for searching. */
  @Column({ type: 'text', name: 'first_key', nullable: true, collation: 'C' }) firstKey: string | null;
  @Column({ type: 'text', name: 'last_key', nullable: true, collation: 'C' }) lastKey: string | null;
  @Column({ type: 'text', nullable: true, collation: 'C' }) email: string | null;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text', { name: 'job_title', nullable: true }) jobTitle: string | null;
  @Column('text', { nullable: true }) country: string | null;
  @Column('text', { nullable: true }) region: string | null;
  @Column('text', { nullable: true }) locale: string | null;
  @Column('integer', { default: 1 }) version: number;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt: Date;
  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3 }) updatedAt: Date;
  @Column('uuid', { name: 'merged_into_id', nullable: true }) mergedIntoId: string | null;
  @Column({ type: 'timestamptz', name: 'erased_at', precision: 3, nullable: true }) erasedAt: Date | null;
}
