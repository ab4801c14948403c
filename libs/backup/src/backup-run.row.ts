import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A backup that was tried, or restored, of the whole installation: with words when it failed. */
@Entity('backup_run')
export class BackupRunRow {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column({ type: 'timestamptz', name: 'begun_at', precision: 3, default: () => 'clock_timestamp()' })
  begunAt: Date;
  @Column({ type: 'timestamptz', name: 'ended_at', precision: 3, nullable: true }) endedAt: Date | null;
  @Column('text', { nullable: true }) file: string | null;
  @Column('bigint', { nullable: true }) bytes: string | null;
  @Column('text', { nullable: true }) digest: string | null;
  @Column('boolean', { name: 'is_rehearsed', default: false }) isRehearsed: boolean;
  @Column('text', { nullable: true }) failure: string | null;
  @Column('text', { default: 'made' }) kind: 'made' | 'restored';
  @Column('text', { name: 'began_by', default: 'schedule' }) beganBy: 'schedule' | 'command';
  @Column('boolean', { name: 'is_sealed', default: false }) isSealed: boolean;
  /** The moment its rows are of. */
  @Column({ type: 'timestamptz', name: 'kept_at', precision: 3, nullable: true }) keptAt: Date | null;
  /** When every workspace was told. */
  @Column({ type: 'timestamptz', name: 'told_at', precision: 3, nullable: true }) toldAt: Date | null;
}
