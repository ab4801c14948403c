import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database, rows } from '#database';
import type { Tx } from '#database';
import { pageOf } from '#http';
import { CONVERSION_STATES } from '../domain/conversion.js';
import type { CreditFlow, FlowOfDeals, FlowOfLeads, LeadOfFlow, LeadsOfFlow } from '../domain/flow.js';
import type { RuleModelName } from '../domain/models.js';
import { NO_ID } from '../domain/period.js';
import { FLOW_OF_LEADS, leadsOfFlow, SUM_OF_FLOW } from '../persistence/flow.sql.js';
import { COUNTED_IN_PERIOD, creditOfPeriod } from '../persistence/reports.sql.js';
import { endsAt, seenUpTo } from './after-day.js';
import { namesOf } from './names.js';
import { assertPeriod, readStamp } from './read-stamp.js';
import type { AskedPeriod } from './read-stamp.js';
import { ShownFigures } from './shown-figures.js';
import type { Counted, Rolled } from './shown-figures.js';

export interface FlowAsked extends AskedPeriod {
  readonly model: RuleModelName;
}

/** A ribbon of the flow of leads; what is left out is any. */
export interface RibbonAsked {
  readonly from: string;
  readonly to: string;
  readonly channel?: string | undefined;
  /** `none`: leads of no campaign. */
  readonly campaignId?: string | undefined;
  readonly reached?: string | undefined;
  readonly stands?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

type LeadSum = Omit<FlowOfLeads, 'campaign' | 'campaignId'> & { readonly campaignId: string };

/** From the source over the campaign and the stage to revenue, read at one moment from sums by day: never from deals or leads. */
@Injectable()
export class ReadFlow {
  constructor(private readonly database: Database) {}

  /** @throws AppError `credit/period` */
  run({ workspaceId }: Caller, asked: FlowAsked): Promise<CreditFlow> {
    return this.database.withWorkspace(workspaceId, (tx) => readFlow(tx, workspaceId, asked), {
      isReadOnlySnapshot: true,
    });
  }

  /** The leads behind a ribbon, by the day of their capture. @throws as `run` */
  leads({ workspaceId }: Caller, asked: RibbonAsked): Promise<LeadsOfFlow> {
    assertPeriod(asked);
    return this.database.withWorkspace(workspaceId, (tx) => readLeads(tx, workspaceId, asked), {
      isReadOnlySnapshot: true,
    });
  }
}

async function readFlow(tx: Tx, workspaceId: string, asked: FlowAsked): Promise<CreditFlow> {
  const { model } = asked;
  const stamp = await readStamp(tx, workspaceId, asked);
  const { from, to, currency } = stamp;
  const counted = await rows<Counted>(tx, COUNTED_IN_PERIOD, [workspaceId, from, to]);
  const sql = creditOfPeriod([model], CONVERSION_STATES);
  const rolled = await rows<Rolled>(tx, sql, [workspaceId, 2, currency, from, to]);
  const leads = await rows<LeadSum>(tx, FLOW_OF_LEADS, [workspaceId, from, to]);
  const names = await namesOf(tx, workspaceId, [
    ...rolled,
    ...leads.map(({ campaignId }) => ({ campaignId, assetId: null })),
  ]);
  const shown = new ShownFigures(currency, names);
  const deals = CONVERSION_STATES.flatMap((state): FlowOfDeals[] => {
    const { credited, untouched } = shown.split(
      rolled.filter((each) => each.state === state),
      counted.find((each) => each.state === state && each.currency === currency),
    );
    const nobody = { ...untouched, channel: null, campaignId: null, campaign: null };
    return [...credited, ...(untouched.conversions > 0 ? [nobody] : [])].map(
      ({ channel, campaignId, campaign, conversions, amount }) => ({
        ...{ channel, campaignId, campaign, state, conversions, amount },
      }),
    );
  });
  return {
    ...{ stamp, model, deals },
    leads: leads.map(({ campaignId, ...each }) => {
      const { campaign } = names.of(campaignId, null);
      return { ...each, campaignId: campaignId === NO_ID ? null : campaignId, campaign };
    }),
    leadsTotal: leads.reduce((sum, each) => sum + each.leads, 0),
  };
}

async function readLeads(tx: Tx, workspaceId: string, asked: RibbonAsked): Promise<LeadsOfFlow> {
  const { from, to, channel = null, campaignId, reached = null, stands = null, limit, cursor } = asked;
  const campaign = campaignId === 'none' ? NO_ID : (campaignId ?? null);
  const of = [workspaceId, from, to, channel, campaign, reached, stands];
  const [sum] = await rows<{ total: number }>(tx, SUM_OF_FLOW, of);
  const { total } = sum!;
  const most = Math.min(limit + 1, total);
  const found =
    most > 0 ? await rows<LeadOfFlow>(tx, leadsOfFlow(campaign), [...of, ...seenUpTo(cursor), most]) : [];
  return {
    total,
    ...pageOf(
      found,
      limit,
      ({ day, leadId }) => endsAt(day, leadId),
      (each) => each,
    ),
  };
}
