import { Entity, PrimaryColumn } from 'typeorm';

@Entity('review_attendee')
export class ReviewAttendeeRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_review_attendee' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', name: 'review_id', primaryKeyConstraintName: 'pk_review_attendee' })
  reviewId: string;
  @PrimaryColumn({ type: 'uuid', name: 'member_id', primaryKeyConstraintName: 'pk_review_attendee' })
  memberId: string;
}
