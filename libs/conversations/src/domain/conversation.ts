import type {
  Channel,
  ConversationKind,
  ConversationPriority,
  ConversationStatus,
  MessageDirection,
} from '#contracts';

/** A ticket of customer care or a mention on a social network, as it is kept. */
export interface Conversation {
  readonly id: string;
  readonly kind: ConversationKind;
  readonly channel: Channel;
  readonly source: string | null;
  readonly externalId: string | null;
  readonly subject: string | null;
  readonly handle: string | null;
  readonly personId: string | null;
  readonly touchId: string | null;
  readonly status: ConversationStatus;
  readonly priority: ConversationPriority;
  readonly ownerId: string | null;
  readonly openedAt: Date;
  readonly stirredAt: Date;
  /** Goes up with every change. */
  readonly version: number;
}

export interface ConversationMessage {
  readonly id: string;
  readonly externalId: string | null;
  readonly direction: MessageDirection;
  readonly author: string | null;
  readonly memberId: string | null;
  readonly text: string | null;
  readonly evidence: string | null;
  readonly saidAt: Date;
}

/** The channel of a conversation that says none. */
export const usualChannel = (kind: ConversationKind): Channel =>
  kind === 'care' ? 'customer-care' : 'social';

/** What they say opens what was thought to be done; what we say, or note, leaves it as it is. */
export const statusAfter = (status: ConversationStatus, direction: MessageDirection): ConversationStatus =>
  direction === 'in' ? 'open' : status;
