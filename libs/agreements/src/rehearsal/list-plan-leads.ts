import { Injectable } from '@nestjs/common';
import { STAGES } from '#contracts';
import type { MainStage } from '#contracts';
import { rows } from '#database';
import type { Tx } from '#database';
import { LEADS_THAT_REACHED } from './live-conversions.sql.js';

/** One end of a rate of a plan: whose past it is, and which stage was reached at least. */
export interface PlanLeadsWanted {
  readonly from: Date;
  readonly to: Date;
  /** Of the journal, as the plan names it: what came afterwards is not told. */
  readonly position: number;
  readonly stage: MainStage;
  /** As the plan was split; left out where it was not. */
  readonly groupBy?: string | undefined;
  /** One group of it, '' for leads without the attribute; left out: all. */
  readonly group?: string | undefined;
  readonly skip: number;
  readonly limit: number;
}

export interface PlanLeads {
  /** All of them: the number in the plan. */
  readonly total: number;
  readonly items: readonly {
    readonly leadId: string;
    readonly capturedAt: string;
    /** The furthest stage it reached. */
    readonly stage: MainStage;
  }[];
}

/** The leads behind the rates of a plan, by the statement the rates are counted with. Reads only. */
@Injectable()
export class ListPlanLeads {
  async run(tx: Tx, workspaceId: string, wanted: PlanLeadsWanted): Promise<PlanLeads> {
    const { from, to, position, stage, groupBy = '', group = null, skip, limit } = wanted;
    const past = [workspaceId, from, to, position, groupBy, STAGES];
    const [leads] = await rows<PlanLeads>(tx, LEADS_THAT_REACHED, [...past, stage, group, skip, limit]);
    return leads!;
  }
}
