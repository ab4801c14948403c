import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ConversationRow } from './conversation.row.js';

/** A lead that came out of a conversation (`made`), or whose question it is (`handed`). */
@Entity('conversation_lead')
@Check('ck_conversation_lead_way', `way in ('made', 'handed')`)
@Index('uq_conversation_lead_made', ['workspaceId', 'conversationId'], {
  unique: true,
  where: `way = 'made'`,
})
@Index('ix_conversation_lead_lead', ['workspaceId', 'leadId'])
@ForeignKey<ConversationRow, ['workspaceId', 'conversationId']>(
  () => ConversationRow,
  ['workspaceId', 'conversationId'],
  ['workspaceId', 'id'],
  { name: 'fk_conversation_lead_conversation' },
)
export class ConversationLeadRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_conversation_lead' })
  workspaceId: string;
  @PrimaryColumn('uuid', { name: 'conversation_id', primaryKeyConstraintName: 'pk_conversation_lead' })
  conversationId: string;
  @PrimaryColumn('uuid', { name: 'lead_id', primaryKeyConstraintName: 'pk_conversation_lead' })
  leadId: string;
  @Column('text') way: string;
  @Column('uuid', { name: 'linked_by', nullable: true }) linkedBy: string | null;
  @Column({ type: 'timestamptz', name: 'linked_at', precision: 3 }) linkedAt: Date;
}
