import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One company using the product: the tenant. */
@Entity('workspace')
export class WorkspaceRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_workspace' }) id: string;
  @Column('text') name: string;
  /** IANA zone in which its days begin. */
  @Column('text') zone: string;
  /** ISO 4217. */
  @Column('text') currency: string;
  @Column('text') locale: string;
  @Column('boolean', { name: 'is_sample' }) isSample: boolean;
  /** True if members without a second factor may do nothing but set one up. */
  @Column('boolean', { name: 'demands_second_factor', default: false }) demandsSecondFactor: boolean;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt: Date;
}
