import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How long a calendar was a member's own, half-open. */
@Entity('member_calendar')
export class MemberCalendarRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_member_calendar' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_member_calendar' })
  id: string;
  @Column({ type: 'uuid', name: 'member_id' })
  memberId: string;
  @Column({ type: 'uuid', name: 'calendar_id' })
  calendarId: string;
  @Column({ type: 'timestamptz', name: 'from_at', precision: 3 })
  fromAt: Date;
  @Column({ type: 'timestamptz', name: 'to_at', precision: 3, nullable: true })
  toAt: Date | null;
}
