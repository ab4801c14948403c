import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ConversationRow } from './conversation.row.js';

/** A change of status, owner or priority. */
@Entity('conversation_change')
@Check('ck_conversation_change_field', `field in ('status', 'owner', 'priority')`)
@Index('ix_conversation_change_conversation', ['workspaceId', 'conversationId', 'changedAt', 'id'])
@ForeignKey<ConversationRow, ['workspaceId', 'conversationId']>(
  () => ConversationRow,
  ['workspaceId', 'conversationId'],
  ['workspaceId', 'id'],
  { name: 'fk_conversation_change_conversation' },
)
export class ConversationChangeRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_conversation_change' })
  workspaceId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_conversation_change' }) id: string;
  @Column('uuid', { name: 'conversation_id' }) conversationId: string;
  @Column('text') field: string;
  @Column('text', { nullable: true }) was: string | null;
  @Column('text', { nullable: true }) becomes: string | null;
  @Column('uuid', { name: 'changed_by', nullable: true }) changedBy: string | null;
  @Column({ type: 'timestamptz', name: 'changed_at', precision: 3 }) changedAt: Date;
}
