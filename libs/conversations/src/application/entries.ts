import type { ConversationEntries, EntryPayloads, NewEntry } from '#contracts';
import type { By } from '#leads';

/** A fact about a conversation; with a lead it stands on that lead's timeline. */
export const conversationEntry = <T extends keyof ConversationEntries>(
  { actor }: By,
  { conversationId, leadId = null }: { readonly conversationId: string; readonly leadId?: string | null },
  occurredAt: Date,
  type: T,
  payload: Omit<EntryPayloads[T], 'conversationId'>,
): NewEntry =>
  ({
    ...{ type, subjectKind: 'conversation', subjectId: conversationId, leadId, actor, occurredAt },
    payload: { conversationId, ...payload },
  }) as unknown as NewEntry;
