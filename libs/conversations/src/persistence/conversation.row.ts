import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { CONVERSATION_KINDS, CONVERSATION_PRIORITIES, CONVERSATION_STATUSES } from '#contracts';

const isOneOf = (column: string, codes: readonly string[]): string =>
  `${column} in (${codes.map((code) => `'${code}'`).join(', ')})`;

/** A ticket of customer care or a mention on a social network. */
@Entity('conversation')
@Check('ck_conversation_kind', isOneOf('kind', CONVERSATION_KINDS))
@Check('ck_conversation_status', isOneOf('status', CONVERSATION_STATUSES))
@Check('ck_conversation_priority', isOneOf('priority', CONVERSATION_PRIORITIES))
@Check('ck_conversation_source', '(source is null) = (external_id is null)')
@Index('uq_conversation_external', ['workspaceId', 'source', 'externalId'], { unique: true })
@Index('ix_conversation_stirred', ['workspaceId', 'stirredAt', 'id'])
@Index('ix_conversation_person', ['workspaceId', 'personId'], { where: 'person_id is not null' })
export class ConversationRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_conversation' })
  workspaceId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_conversation' }) id: string;
  @Column('text') kind: string;
  @Column('text') channel: string;
  /** The system it stands in, and its id there. */
  @Column('text', { nullable: true }) source: string | null;
  @Column('text', { name: 'external_id', nullable: true }) externalId: string | null;
  @Column('text', { nullable: true }) subject: string | null;
  /** What somebody unknown calls themselves there. */
  @Column('text', { nullable: true }) handle: string | null;
  @Column('uuid', { name: 'person_id', nullable: true }) personId: string | null;
  /** The touch it is on the person's timeline. */
  @Column('uuid', { name: 'touch_id', nullable: true }) touchId: string | null;
  @Column('text', { default: 'open' }) status: string;
  @Column('text', { default: 'normal' }) priority: string;
  @Column('uuid', { name: 'owner_id', nullable: true }) ownerId: string | null;
  @Column({ type: 'timestamptz', name: 'opened_at', precision: 3 }) openedAt: Date;
  /** When something last happened in it. */
  @Column({ type: 'timestamptz', name: 'stirred_at', precision: 3 }) stirredAt: Date;
  @Column('integer', { default: 1 }) version: number;
  /** The merges that brought it to its person, the last one at the end. */
  @Column('uuid', { array: true, default: '{}' }) merges: string[];
}
