import { Injectable } from '@nestjs/common';
import { isAttachmentOf } from '#attachments';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { AppError, invalidField } from '#kernel';
import { requireReach } from '#leads';
import type { By } from '#leads';
import { isOpenDeal } from '../domain/deal.js';
import type { DecisionStep } from '../domain/decision.js';
import { dayOf } from '../persistence/days.js';
import { markDone, markOpen, stepsOf } from '../persistence/decisions.js';
import type { StepEvidence } from '../persistence/decisions.js';
import { alreadyClosed, holdDeal, winnerOf } from './deal-command.js';
import type { HeldDeal } from './deal-command.js';
import { dealEntry } from './entries.js';
import { requireOwn, stepsToldTo } from './told-steps.js';

export interface StepDone extends Partial<StepEvidence> {
  /** `YYYY-MM-DD`; today when left out. */
  readonly doneOn?: string;
}

export interface StepState {
  readonly opportunityId: string;
  readonly stepId: string;
  readonly doneOn: string | null;
}

/** The buyer took a step, or did not after all. Of any number who say so at once one does. */
@Injectable()
export class CompleteStep {
  constructor(private readonly journal: Journal) {}

  /** @throws AppError `opportunity/missing`, `opportunity/already-closed`, `decision/step-missing`, `decision/already-done`, `decision/done-in-future`, `decision/unknown-attachment`, `lead/out-of-reach` */
  async run(tx: Tx, by: By, opportunityId: string, stepId: string, done: StepDone): Promise<StepState> {
    const { workspaceId } = by;
    const { step, held } = await this.hold(tx, by, opportunityId, stepId);
    if (step.doneOn !== null) throw await alreadyDone(tx, by, step);
    const doneOn = await doneDay(tx, workspaceId, held.at, done.doneOn);
    const { attachmentId = null, note = null } = done;
    if (attachmentId !== null && !(await isAttachmentOf(tx, workspaceId, held.deal.leadId, attachmentId)))
      throw invalidField('decision/unknown-attachment', '/attachmentId', 'Name a file of this lead or deal.');
    const evidence = { note: note?.trim() || null, attachmentId };
    await markDone(tx, workspaceId, stepId, { on: doneOn, at: held.at, by: by.memberId, ...evidence });
    const facts = { stepId, doneOn, expectedOn: step.expectedOn, evidence: kindOf(evidence) };
    await this.journal.append(tx, workspaceId, [
      dealEntry(by, held, held.at, 'opportunity.step_done', facts),
    ]);
    return { opportunityId, stepId, doneOn };
  }

  /** A step that is open stays so; a guest leaves what others did. @throws AppError `opportunity/missing`, `opportunity/already-closed`, `decision/step-missing`, `decision/of-others`, `lead/out-of-reach` */
  async reopen(tx: Tx, by: By, opportunityId: string, stepId: string): Promise<StepState> {
    const { held, step } = await this.hold(tx, by, opportunityId, stepId);
    if (step.doneOn !== null) requireOwn([step], await stepsToldTo(tx, by.caller, [step]));
    if (await markOpen(tx, by.workspaceId, stepId))
      await this.journal.append(tx, by.workspaceId, [
        dealEntry(by, held, held.at, 'opportunity.step_reopened', { stepId }),
      ]);
    return { opportunityId, stepId, doneOn: null };
  }

  private async hold(
    tx: Tx,
    by: By,
    opportunityId: string,
    stepId: string,
  ): Promise<{ held: HeldDeal; step: DecisionStep }> {
    const held = await holdDeal(this.journal, tx, by, opportunityId);
    requireReach(by, 'opportunity.write', held.deal);
    if (!isOpenDeal(held.deal.stage)) throw await alreadyClosed(tx, by, held.deal);
    const step = (await stepsOf(tx, by.workspaceId, opportunityId)).find(({ id }) => id === stepId);
    if (!step) throw new AppError('missing', 'decision/step-missing', 'This deal has no such step.');
    return { held, step };
  }
}

const kindOf = ({ note, attachmentId }: StepEvidence): 'note' | 'attachment' | 'both' | 'none' => {
  if (attachmentId === null) return note === null ? 'none' : 'note';
  return note === null ? 'attachment' : 'both';
};

async function doneDay(tx: Tx, workspaceId: string, at: Date, given: string | undefined): Promise<string> {
  const today = await dayOf(tx, workspaceId, at);
  if (given !== undefined && given > today)
    throw invalidField('decision/done-in-future', '/doneOn', `It was done on ${today} at the latest.`);
  return given ?? today;
}

async function alreadyDone(tx: Tx, by: By, { doneBy, doneOn }: DecisionStep): Promise<AppError> {
  const { winner, name } = await winnerOf(tx, by, doneBy);
  const facts = { winner, doneOn };
  return new AppError('conflict', 'decision/already-done', `${name} said so first.`, { facts });
}
