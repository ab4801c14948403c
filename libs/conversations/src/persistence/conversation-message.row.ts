import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ConversationRow } from './conversation.row.js';

/** What was said in a conversation. */
@Entity('conversation_message')
@Check('ck_conversation_message_direction', `direction in ('in', 'out', 'note')`)
@Index('ix_conversation_message_said', ['workspaceId', 'conversationId', 'saidAt', 'id'])
@Index('uq_conversation_message_external', ['workspaceId', 'conversationId', 'externalId'], { unique: true })
@ForeignKey<ConversationRow, ['workspaceId', 'conversationId']>(
  () => ConversationRow,
  ['workspaceId', 'conversationId'],
  ['workspaceId', 'id'],
  { name: 'fk_conversation_message_conversation' },
)
export class ConversationMessageRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_conversation_message' })
  workspaceId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_conversation_message' }) id: string;
  @Column('uuid', { name: 'conversation_id' }) conversationId: string;
  @Column('text', { name: 'external_id', nullable: true }) externalId: string | null;
  @Column('text') direction: string;
  /** As the source names them; for members see `memberId`. */
  @Column('text', { nullable: true }) author: string | null;
  @Column('uuid', { name: 'member_id', nullable: true }) memberId: string | null;
  /** Null of somebody who was erased. */
  @Column('text', { nullable: true }) text: string | null;
  /** An address that shows it. */
  @Column('text', { nullable: true }) evidence: string | null;
  @Column({ type: 'timestamptz', name: 'said_at', precision: 3 }) saidAt: Date;
  @Column({ type: 'timestamptz', name: 'recorded_at', precision: 3 }) recordedAt: Date;
}
