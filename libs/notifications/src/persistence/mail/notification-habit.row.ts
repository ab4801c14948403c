import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whether a member is written to in working time only. */
@Entity('notification_habit')
export class NotificationHabitRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_notification_habit' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', name: 'member_id', primaryKeyConstraintName: 'pk_notification_habit' })
  memberId: string;
  @Column({ type: 'boolean', name: 'is_quiet' }) isQuiet: boolean;
}
