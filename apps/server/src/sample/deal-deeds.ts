import { COMPANY } from './cast.js';
import {
  ChangeOpportunityStage,
  LoseOpportunity,
  OpenOpportunity,
  RecordRevenue,
  SetAfterSale,
  WinOpportunity,
} from '#revenue';
import { actingAs } from './stage.js';
import type { Stage } from './stage.js';
import type { StepOf } from './step.js';

type DealKind = 'open-deal' | 'move-deal' | 'win' | 'lose' | 'revenue' | 'after-sale';
type Perform<K extends DealKind> = (stage: Stage, step: StepOf<K>) => Promise<unknown>;

/** The deeds that move deals and money. */
export const DEAL_DEEDS: { readonly [K in DealKind]: Perform<K> } = {
  'open-deal': async ({ tx, command, known, ...stage }, { lead, by, name, product, quantity }) => {
    const opening = {
      leadId: known.lead(lead),
      ...{ name, currency: COMPANY.currency, lines: [{ product, quantity }] },
    };
    const { opportunityId } = await command(OpenOpportunity).run(tx, actingAs(stage, by), opening);
    known.deals.set(lead, opportunityId);
  },
  'move-deal': ({ tx, command, known, ...stage }, { lead, by, to }) =>
    command(ChangeOpportunityStage).run(tx, actingAs(stage, by), known.deal(lead), to),
  win: ({ tx, command, known, ...stage }, { lead, by }) =>
    command(WinOpportunity).run(tx, actingAs(stage, by), known.deal(lead), {}),
  lose: ({ tx, command, known, ...stage }, { lead, by, reason, evidence }) =>
    command(LoseOpportunity).run(tx, actingAs(stage, by), known.deal(lead), { reason, evidence }),
  'after-sale': ({ tx, command, known, ...stage }, { lead, by, step, amount }) => {
    const at = { opportunityId: known.deal(lead), step };
    return command(SetAfterSale).run(tx, actingAs(stage, by), at, {
      isDone: true,
      ...(amount && { amount }),
    });
  },
  revenue: ({ tx, command, known, ...stage }, { lead, by, what, amount }) =>
    command(RecordRevenue).run(tx, actingAs(stage, by), {
      opportunityId: known.deal(lead),
      kind: what,
      amount,
    }),
};
