import { Injectable } from '@nestjs/common';
import type { LeadAttributes } from '#contracts';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { leadsByIds } from '#leads';
import type { By } from '#leads';
import type { Action } from '#scoring';
import { latestLeadIds } from '../persistence/latest-leads.js';
import { actionsOf } from '../persistence/scores.js';
import { attributesToScore, targetInForce } from './target-in-force.js';

/** So many are scored within a blink in a browser, and say enough of what a change does. */
const MOST = 500;

export interface TrialLead {
  readonly leadId: string;
  readonly attributes: LeadAttributes;
  readonly actions: readonly Action[];
}

export interface TrialLeads {
  readonly asOf: number;
  /** Own fields are left out, for they may name somebody. */
  readonly hidesCustom: boolean;
  readonly items: readonly TrialLead[];
}

/** The latest leads as a score model sees them, so that a draft can be tried before anybody is judged by it. */
@Injectable()
export class ReadTrialLeads {
  async run(tx: Tx, { workspaceId, caller }: By): Promise<TrialLeads> {
    const ids = await latestLeadIds(tx, workspaceId, MOST);
    const target = await targetInForce(tx, workspaceId);
    const byId = new Map((await leadsByIds(tx, workspaceId, ids)).map((lead) => [lead.id, lead]));
    const actions = await actionsOf(tx, workspaceId, ids);
    const hidesCustom = caller?.actions.has('person.read') === false;
    const items = [...ids].flatMap((leadId) => {
      const lead = byId.get(leadId);
      if (!lead) return [];
      const { custom, ...attributes } = attributesToScore(lead, target);
      const shown = hidesCustom ? attributes : { ...attributes, ...(custom && { custom }) };
      return [{ leadId, attributes: shown, actions: actions.get(leadId) ?? [] }];
    });
    return { asOf: (await databaseInstant(tx)).getTime(), hidesCustom, items };
  }
}
