import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { memberNames } from '#identity';
import { Journal } from '#journal';
import { invalidField } from '#kernel';
import { requireReach } from '#leads';
import type { By } from '#leads';
import { isOpenDeal } from '../domain/deal.js';
import {
  dayAfter,
  isPlannedByOthers,
  planChange,
  rewritten,
  SHIPPED_TEMPLATE,
  wholePlan,
} from '../domain/decision.js';
import type { DecisionStep, PlannedStep } from '../domain/decision.js';
import { dayOf } from '../persistence/days.js';
import { stepsOf, templateOf, writePlan } from '../persistence/decisions.js';
import { alreadyClosed, holdDeal } from './deal-command.js';
import { livingPeople } from './deal-people.js';
import { dealEntry } from './entries.js';
import { requireOwn, stepsToldTo } from './told-steps.js';

export interface PlannedDecision {
  readonly opportunityId: string;
  readonly steps: number;
  readonly done: number;
}

/**
 * The steps by which the buyer decides: all of them, in their order. What was done stays done. A guest, such as a partner’s member, writes
 * back what they read: what they are not told of a step stays, and of what is with somebody they are not told of they say the order alone.
 */
@Injectable()
export class PlanDecision {
  constructor(private readonly journal: Journal) {}

  /** The same plan again writes nothing. @throws AppError `opportunity/missing`, `opportunity/already-closed`, `decision/step-missing`, `decision/step-done`, `decision/of-others`, `decision/unknown-owner`, `decision/unknown-person`, `lead/out-of-reach` */
  async run(tx: Tx, by: By, opportunityId: string, plan: readonly PlannedStep[]): Promise<PlannedDecision> {
    const { workspaceId } = by;
    const { deal, lead, at } = await holdDeal(this.journal, tx, by, opportunityId);
    requireReach(by, 'opportunity.write', deal);
    if (!isOpenDeal(deal.stage)) throw await alreadyClosed(tx, by, deal);
    const before = await stepsOf(tx, workspaceId, opportunityId);
    const told = await stepsToldTo(tx, by.caller, before);
    const whole = wholePlan(before, told, plan);
    const change = planChange(before, whole);
    requireOwn(rewritten(before, change), told, isPlannedByOthers);
    await requireKnown(tx, workspaceId, whole);
    const done = before.filter(({ doneOn }) => doneOn !== null).length;
    const counts = { steps: plan.length, done };
    if (Object.values(change).some(({ length }) => length > 0)) {
      await writePlan(tx, workspaceId, opportunityId, change);
      await this.journal.append(tx, workspaceId, [
        dealEntry(by, { lead, deal }, at, 'opportunity.steps_planned', counts),
      ]);
    }
    return { opportunityId, ...counts };
  }
}

/** A new deal begins with the steps of its workspace, each with whoever opened it. */
export async function layTemplate(
  tx: Tx,
  workspaceId: string,
  {
    id,
    ownerId,
    openedAt,
  }: { readonly id: string; readonly ownerId: string | null; readonly openedAt: Date },
): Promise<void> {
  const template = (await templateOf(tx, workspaceId)) ?? SHIPPED_TEMPLATE;
  const openedOn = await dayOf(tx, workspaceId, openedAt);
  const added = template.map(({ name, afterDays }, place) => ({
    ...{ name, place, ownerId, personId: null },
    expectedOn: afterDays === null ? null : dayAfter(openedOn, afterDays),
  }));
  await writePlan(tx, workspaceId, id, { added, changed: [], removed: [] });
}

type Named = Pick<DecisionStep, 'ownerId' | 'personId'>;

async function requireKnown(tx: Tx, workspaceId: string, plan: readonly Named[]): Promise<void> {
  const owners = await memberNames(
    tx,
    workspaceId,
    plan.flatMap(({ ownerId }) => ownerId ?? []),
  );
  const people = await livingPeople(
    tx,
    workspaceId,
    plan.flatMap(({ personId }) => personId ?? []),
  );
  for (const [index, { ownerId, personId }] of plan.entries()) {
    if (ownerId !== null && !owners.has(ownerId))
      throw invalidField('decision/unknown-owner', `/steps/${index}/ownerId`, 'Name a member.');
    if (personId !== null && !people.has(personId))
      throw invalidField(
        'decision/unknown-person',
        `/steps/${index}/personId`,
        'Name a person that is known.',
      );
  }
}
