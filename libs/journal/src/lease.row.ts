import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('lease')
export class LeaseRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_lease' }) name: string;
  @Column('uuid') holder: string;
  @Column('bigint') fence: string;
  @Column({ type: 'timestamptz', name: 'expires_at', precision: 3 }) expiresAt: Date;
}
