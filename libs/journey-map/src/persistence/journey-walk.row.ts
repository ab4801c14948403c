import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

const KEY = { primaryKeyConstraintName: 'pk_journey_walk' };

/** Whose lead was walked, and where its walk begins. */
@Entity('journey_walk')
@Index('ix_journey_walk_person', ['workspaceId', 'personId'])
export class JourneyWalkRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', ...KEY }) workspaceId: string;
  @PrimaryColumn('uuid', { name: 'lead_id', ...KEY }) leadId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column({ type: 'timestamptz', name: 'begun_at', precision: 3 }) begunAt: Date;
  @Column({ type: 'timestamptz', name: 'touched_at', precision: 3, nullable: true }) touchedAt: Date | null;
}
