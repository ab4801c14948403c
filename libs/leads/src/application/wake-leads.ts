import { Injectable } from '@nestjs/common';
import type { NewEntry } from '#contracts';
import { rows } from '#database';
import type { Tx } from '#database';
import { isHistoryUnfinished, Journal } from '#journal';
import { OPEN_STAGES } from '../domain/lifecycle.js';
import { changeLeads, leadsByIds } from '../persistence/leads.js';
import { byProduct } from './command.js';
import { leadEntry } from './entries.js';

/** Work is done in commits of so many. */
const MOST = 200;

/** The row locks say who wakes which lead: of two processes each takes what the other has not. */
const DUE = `
  select id from lead
   where workspace_id = $1 and work_state = 'on_hold' and hold_until <= instant() and stage = any($2)
   order by hold_until limit ${String(MOST)} for update skip locked`;

/**
 * Leads whose snooze is over come back by themselves, with a mark until somebody does something with them. While the past of a workspace
 * is being written nobody is woken in it: its story says when they are taken up.
 */
@Injectable()
export class WakeLeads {
  constructor(private readonly journal: Journal) {}

  /** Returns how many were woken; ask again while that is not zero. */
  async run(tx: Tx, workspaceId: string): Promise<number> {
    const ids = (await rows<{ id: string }>(tx, DUE, [workspaceId, OPEN_STAGES])).map(({ id }) => id);
    if (ids.length === 0 || (await isHistoryUnfinished(tx, workspaceId))) return 0;
    const at = await this.journal.lock(tx, workspaceId, ids);
    const woken = await changeLeads(tx, workspaceId, {
      ...{ leadIds: ids, from: OPEN_STAGES, at },
      set: { workState: 'working', holdReason: null, holdUntil: null, heldAt: null, wokenAt: at },
    });
    const leads = await leadsByIds(tx, workspaceId, woken);
    const entries = leads.map((lead): NewEntry =>
      leadEntry(byProduct(workspaceId), lead, at, 'lead.resumed', { isDue: true }),
    );
    await this.journal.append(tx, workspaceId, entries);
    return woken.length;
  }
}
