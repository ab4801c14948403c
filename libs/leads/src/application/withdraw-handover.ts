import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { decideHandover, findHandover } from '../persistence/handovers.js';
import { leadsByIds } from '../persistence/leads.js';
import { settlePartners } from '../persistence/partner-of-leads.js';
import { lostRace, missingHandover } from './accept-handover.js';
import { missingLead } from './command.js';
import type { By } from './command.js';
import { handoverEntry } from './entries.js';

/** Marketing takes an open offer back; the lead stays qualified, and a new offer in this episode earns nothing more. */
@Injectable()
export class WithdrawHandover {
  constructor(private readonly journal: Journal) {}

  async run(tx: Tx, by: By, handoverId: string): Promise<{ handoverId: string; leadId: string }> {
    const offered = await findHandover(tx, by.workspaceId, handoverId);
    if (!offered) throw missingHandover(handoverId);
    const { leadId } = offered;
    const at = await this.journal.lock(tx, by.workspaceId, [leadId]);
    if (!(await decideHandover(tx, by.workspaceId, handoverId, { state: 'withdrawn', by: by.memberId, at })))
      throw await lostRace(tx, by, handoverId);
    const [lead] = await leadsByIds(tx, by.workspaceId, [leadId]);
    if (!lead) throw missingLead(leadId);
    await this.journal.append(tx, by.workspaceId, [
      handoverEntry(by, { lead, handoverId }, at, 'handover.withdrawn', {}),
    ]);
    await settlePartners(tx, by.workspaceId, { leadIds: [leadId] });
    return { handoverId, leadId };
  }
}
