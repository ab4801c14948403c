import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a member wants to hear of by which way. */
@Entity('notification_preference')
export class NotificationPreferenceRow {
  @PrimaryColumn({
    type: 'uuid',
    name: 'workspace_id',
    primaryKeyConstraintName: 'pk_notification_preference',
  })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', name: 'member_id', primaryKeyConstraintName: 'pk_notification_preference' })
  memberId: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_notification_preference' }) channel: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_notification_preference' }) kind: string;
  @Column({ type: 'text' }) mode: string;
}
