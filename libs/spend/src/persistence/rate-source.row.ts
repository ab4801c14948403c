import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which currencies a workspace is brought rates of each day, and how that went last. */
@Entity('rate_source')
export class RateSourceRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_rate_source' })
  workspaceId: string;
  @Column('text', { array: true }) currencies: string[];
  @Column('uuid', { name: 'set_by', nullable: true }) setBy: string | null;
  @Column({ type: 'timestamptz', name: 'set_at', precision: 3 }) setAt: Date;
  @Column({ type: 'timestamptz', name: 'tried_at', precision: 3, nullable: true }) triedAt: Date | null;
  @Column({ type: 'timestamptz', name: 'read_at', precision: 3, nullable: true }) readAt: Date | null;
  @Column('text', { nullable: true }) failure: string | null;
  @Column('date', { name: 'warned_on', nullable: true }) warnedOn: string | null;
}
