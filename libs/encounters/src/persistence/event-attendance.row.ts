import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { EventRow } from './event.row.js';

/** That a person registered for an event, and came; ids and instants only. */
@Entity('event_attendance')
@Index('uq_event_attendance_person', ['workspaceId', 'eventId', 'personId'], { unique: true })
@Index('ix_event_attendance_person', ['workspaceId', 'personId'])
@ForeignKey<EventRow, ['workspaceId', 'eventId']>(
  () => EventRow,
  ['workspaceId', 'eventId'],
  ['workspaceId', 'id'],
  { name: 'fk_event_attendance_event' },
)
export class EventAttendanceRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_event_attendance' })
  workspaceId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_event_attendance' }) id: string;
  @Column('uuid', { name: 'event_id' }) eventId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column({ type: 'timestamptz', name: 'registered_at', precision: 3, nullable: true })
  registeredAt: Date | null;
  @Column({ type: 'timestamptz', name: 'attended_at', precision: 3, nullable: true })
  attendedAt: Date | null;
  /** The lead it became or told. */
  @Column('uuid', { name: 'lead_id', nullable: true }) leadId: string | null;
  /** The merges that brought it to its person, the last one at the end. */
  @Column('uuid', { array: true, default: '{}' }) merges: string[];
}
