import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A backup that was tried, of the whole installation: with a file when it went well, with words when it failed. */
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
}
