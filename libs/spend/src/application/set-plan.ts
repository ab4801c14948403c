import { Injectable } from '@nestjs/common';
import type { NewEntry, SpendKind, SpendRhythm } from '#contracts';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { thisWorkspace } from '#identity';
import { Journal } from '#journal';
import { impersonal } from '#journey';
import { invalidField, newId } from '#kernel';
import { minorOf } from '../domain/amount.js';
import { dayAfter } from '../domain/day.js';
import { endPlan, insertPlan, lockPlan, planById, stretchesOf } from '../persistence/plans.js';
import type { KeptPlan } from '../persistence/plans.js';
import type { By } from './by.js';
import { placeSpends } from './place-spends.js';
import type { Placing } from './place-spends.js';
import { spendEntry } from './spend-entry.js';
import { missingPlan } from './spend-errors.js';

/** A recurring cost as somebody says it. */
export interface PlanInput extends Placing {
  /** Two plans of one name are one; what comes later follows. */
  readonly name: string;
  readonly kind: SpendKind;
  readonly every: SpendRhythm;
  readonly from: string;
  readonly until?: string | null | undefined;
  /** Of each week or month, a decimal. */
  readonly amount: string;
  readonly currency?: string | null | undefined;
  readonly evidence?: string | null | undefined;
}

/** Sets and ends recurring costs. */
@Injectable()
export class SetPlan {
  constructor(private readonly journal: Journal) {}

  /**
   * From its first day on the plan of this name is as said: what it was until then ends the day before, what was to come later is
   * taken back. Saying the same again changes nothing.
   * @throws AppError `spend/unplaced`, `spend/unknown-campaign`, `spend/days`, `spend/name`, `spend/amount`, `money/amount`, `money/currency`
   */
  async run(tx: Tx, by: By, input: PlanInput): Promise<string> {
    const { workspaceId, memberId } = by;
    const plan = await wantedOf(tx, workspaceId, input);
    await lockPlan(tx, workspaceId, plan.key);
    const at = await databaseInstant(tx);
    const later = (await stretchesOf(tx, workspaceId, plan.key)).filter(
      ({ untilOn }) => untilOn === null || untilOn >= plan.fromOn,
    );
    const [same] = later;
    if (later.length === 1 && same && contentOf(same) === contentOf(plan)) return same.id;
    const entries: NewEntry[] = [];
    for (const { id, fromOn } of later)
      entries.push(...(await ended(tx, by, { id, fromOn, lastOn: dayAfter(plan.fromOn, -1) }, at)));
    await insertPlan(tx, workspaceId, plan, { at, memberId });
    const { id: planId, channel, campaignId, kind, every, fromOn, untilOn, amountMinor, currency } = plan;
    const payload = { planId, channel, campaignId, kind, every, fromOn, untilOn, amountMinor, currency };
    entries.push(spendEntry('spend.plan_set', by, { kind: 'spend-plan', id: planId, at }, payload));
    await this.journal.append(tx, workspaceId, entries);
    return planId;
  }

  /**
   * Its last day is this one; one before its first day takes it back altogether. One that ends by then already stays as it is.
   * @throws AppError `spend/missing-plan`
   */
  async end(tx: Tx, by: By, id: string, lastOn: string): Promise<void> {
    const plan = await planById(tx, by.workspaceId, id);
    if (!plan) throw missingPlan(id);
    await lockPlan(tx, by.workspaceId, plan.key);
    const entries = await ended(tx, by, { id, fromOn: plan.fromOn, lastOn }, await databaseInstant(tx));
    if (entries.length > 0) await this.journal.append(tx, by.workspaceId, entries);
  }
}

async function ended(
  tx: Tx,
  by: By,
  { id, fromOn, lastOn }: { readonly id: string; readonly fromOn: string; readonly lastOn: string },
  at: Date,
): Promise<NewEntry[]> {
  if (!(await endPlan(tx, by.workspaceId, id, lastOn, at))) return [];
  const untilOn = lastOn >= fromOn ? lastOn : null;
  return [spendEntry('spend.plan_ended', by, { kind: 'spend-plan', id, at }, { planId: id, untilOn })];
}

async function wantedOf(tx: Tx, workspaceId: string, input: PlanInput): Promise<KeptPlan> {
  const { kind, every, from: fromOn, until: untilOn = null } = input;
  const name = impersonal(input.name.replace(/\s+/g, ' '));
  if (name === null) throw invalidField('spend/name', '/name', 'Give the recurring cost a name.');
  if (untilOn !== null && untilOn < fromOn)
    throw invalidField('spend/days', '/until', 'The last day must not lie before the first one.');
  const [placed] = await placeSpends(tx, workspaceId, [input], () => '');
  if (!placed) throw new Error('A recurring cost was not placed.');
  const currency = input.currency ?? (await thisWorkspace(tx)).currency;
  return {
    ...{
      id: newId<'spend-plan'>(),
      name,
      key: name.normalize('NFKC').toLowerCase(),
      ...placed,
      kind,
      every,
      fromOn,
      untilOn,
    },
    ...{ amountMinor: minorOf(input.amount, currency, ''), currency, evidence: impersonal(input.evidence) },
  };
}

const contentOf = (plan: KeptPlan): string => {
  const { key, channel, campaignId, kind, every, fromOn, untilOn, amountMinor, currency, evidence } = plan;
  return JSON.stringify([
    key,
    channel,
    campaignId,
    kind,
    every,
    fromOn,
    untilOn,
    amountMinor,
    currency,
    evidence,
  ]);
};
