import { Injectable } from '@nestjs/common';
import type { ConversationPriority } from '#contracts';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { missingLead, requireSight, standingLead } from '#leads';
import type { By } from '#leads';
import { linkLead } from '../persistence/links.js';
import { conversationEntry } from './entries.js';
import { OpenConversation } from './open-conversation.js';

export interface CareQuestion {
  readonly subject: string;
  readonly text?: string | undefined;
  readonly priority?: ConversationPriority | undefined;
}

/** Hands a question of a lead to customer care: a conversation opens that knows its lead; the lead stays where it is. */
@Injectable()
export class HandToCare {
  constructor(
    private readonly journal: Journal,
    private readonly opening: OpenConversation,
  ) {}

  /** @throws AppError `lead/missing`, also for one out of sight */
  async run(tx: Tx, by: By, leadId: string, { subject, text, priority }: CareQuestion): Promise<string> {
    const lead = await standingLead(tx, by.workspaceId, leadId);
    if (!lead) throw missingLead(leadId);
    if (by.caller) await requireSight(tx, by.caller, lead);
    const whose = lead.personId === null ? null : { personId: lead.personId };
    const message = text === undefined ? undefined : ({ direction: 'note', text } as const);
    const { conversationId } = await this.opening.run(tx, by, {
      ...{ kind: 'care', subject, priority, whose, message, isHandedOn: true },
    });
    const at = await databaseInstant(tx);
    const link = { leadId: lead.id, way: 'handed', linkedAt: at } as const;
    await linkLead(tx, by.workspaceId, conversationId, link, by.memberId);
    await this.journal.append(tx, by.workspaceId, [
      conversationEntry(by, { conversationId, leadId: lead.id }, at, 'conversation.handed_to_care', {}),
    ]);
    return conversationId;
  }
}
