import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CountPhase } from '../domain/earlier-count.js';

@Entity('earlier_count')
export class EarlierCountRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_earlier_count' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', name: 'version_id', primaryKeyConstraintName: 'pk_earlier_count' })
  versionId: string;
  /** From when on facts count. */
  @Column({ type: 'timestamptz', precision: 3 })
  since: Date;
  /** When the version took effect. */
  @Column({ type: 'timestamptz', precision: 3 })
  until: Date;
  /** `clearing`: all is counted, and only the notes are left. */
  @Column('text')
  phase: CountPhase | 'clearing';
  /** The last fact among which leads were sought: its instant, and its ordinal among those of that instant. */
  @Column({ type: 'timestamptz', precision: 3, name: 'through_at' })
  throughAt: Date;
  @Column('bigint', { name: 'through_ordinal' })
  throughOrdinal: string;
}
