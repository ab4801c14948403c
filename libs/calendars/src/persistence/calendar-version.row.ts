import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CalendarDefinition } from '#calendar';
import type { ClosedDate } from '../domain/compose.js';
import type { CalendarDrawing } from '../domain/drawing.js';

/** What a calendar said from one change to the next; a row is written once and never changes. */
@Entity('calendar_version')
export class CalendarVersionRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_calendar_version' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_calendar_version' })
  id: string;
  @Column({ type: 'uuid', name: 'calendar_id' })
  calendarId: string;
  @Column({ type: 'integer' })
  number: number;
  @Column({ type: 'jsonb' })
  drawing: CalendarDrawing;
  @Column({ type: 'jsonb' })
  definition: CalendarDefinition;
  @Column({ type: 'jsonb' })
  dates: readonly ClosedDate[];
  @Column({ type: 'date', name: 'dates_from' })
  datesFrom: string;
  @Column({ type: 'date', name: 'dates_to' })
  datesTo: string;
  @Column({ type: 'text', name: 'zone_data' })
  zoneData: string;
  @Column({ type: 'text', name: 'holiday_data' })
  holidayData: string;
  @Column({ type: 'text', name: 'content_hash' })
  contentHash: string;
  @Column({ type: 'text', nullable: true })
  note: string | null;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;
  @Column({ type: 'uuid', name: 'created_by', nullable: true })
  createdBy: string | null;
}
