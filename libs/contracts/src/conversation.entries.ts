export const CONVERSATION_KINDS = ['care', 'social'] as const;
export type ConversationKind = (typeof CONVERSATION_KINDS)[number];

export const CONVERSATION_STATUSES = ['open', 'waiting', 'resolved', 'closed'] as const;
export type ConversationStatus = (typeof CONVERSATION_STATUSES)[number];

export const CONVERSATION_PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const;
export type ConversationPriority = (typeof CONVERSATION_PRIORITIES)[number];

/** Said by them, by us, or among ourselves. */
export const MESSAGE_DIRECTIONS = ['in', 'out', 'note'] as const;
export type MessageDirection = (typeof MESSAGE_DIRECTIONS)[number];

interface OfConversation {
  readonly conversationId: string;
}

/** Tickets of customer care and mentions on social networks; words, names and handles stay beside the conversation. */
export interface ConversationEntries {
  'conversation.opened': OfConversation & { readonly kind: ConversationKind; readonly isKnown: boolean };
  'conversation.message_added': OfConversation & {
    readonly messageId: string;
    readonly direction: MessageDirection;
  };
  'conversation.assigned': OfConversation & { readonly toMemberId: string | null };
  'conversation.status_changed': OfConversation & {
    readonly from: ConversationStatus;
    readonly to: ConversationStatus;
  };
  'conversation.priority_changed': OfConversation & {
    readonly from: ConversationPriority;
    readonly to: ConversationPriority;
  };
  /** Somebody said whose it is. */
  'conversation.identified': OfConversation;
  /** It became this lead; `isNew` is false where an open lead of the person learnt of it. */
  'conversation.lead_made': OfConversation & { readonly isNew: boolean };
  /** A question of this lead went to customer care. */
  'conversation.handed_to_care': OfConversation;
}
