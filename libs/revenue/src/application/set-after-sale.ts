import { Injectable } from '@nestjs/common';
import { isAttachmentOf } from '#attachments';
import type { AfterSaleStepCode, NewEntry } from '#contracts';
import type { Tx } from '#database';
import { memberNames } from '#identity';
import { Journal } from '#journal';
import { AppError, invalidField } from '#kernel';
import { requireReach } from '#leads';
import type { By } from '#leads';
import { carriesMoney, stateOf, stepAfter, turnOf } from '../domain/after-sale.js';
import type { AfterSaleStep, StepState, StepTurn, StepWish } from '../domain/after-sale.js';
import { minorOf } from '../domain/amounts.js';
import { afterSaleStepsOfDeal, writeAfterSale } from '../persistence/after-sale.js';
import { dayOf } from '../persistence/days.js';
import { beginAfterSale } from './begin-after-sale.js';
import { holdDeal } from './deal-command.js';
import type { HeldDeal } from './deal-command.js';
import { stepEntry } from './entries.js';

/** What somebody says of a step; the amount is a decimal in the deal’s currency. */
export interface AfterSaleWish extends Omit<StepWish, 'amountMinor'> {
  readonly amount?: string | null;
}

export interface AfterSaleResult {
  readonly opportunityId: string;
  readonly step: AfterSaleStepCode;
  readonly version: number;
  readonly state: StepState;
  readonly doneOn: string | null;
}

/** A step that follows a sale is planned, done, or not done after all. The same said again writes nothing. */
@Injectable()
export class SetAfterSale {
  constructor(private readonly journal: Journal) {}

  /**
   * With `seen`, only over that version of the step. Whoever the step belongs to may say it, beside those who may write the deal.
   * A won deal without steps, such as one that was imported as won, gets them by this.
   * @throws AppError `opportunity/missing`, `lead/out-of-reach`, `after-sale/not-won`, `after-sale/step-missing`, `after-sale/stopped`,
   * `after-sale/changed-meanwhile`, `after-sale/no-money`, `after-sale/done-in-future`, `after-sale/not-done`,
   * `after-sale/unknown-owner`, `after-sale/unknown-attachment`, `money/amount`
   */
  async run(
    tx: Tx,
    by: By,
    at: { readonly opportunityId: string; readonly step: AfterSaleStepCode; readonly seen?: number },
    wish: AfterSaleWish,
  ): Promise<AfterSaleResult> {
    const held = await holdDeal(this.journal, tx, by, at.opportunityId);
    const { steps, entries } = await this.stepsOf(tx, by, held);
    const before = steps.find(({ step }) => step === at.step);
    requireHand(by, held, before);
    if (!before) throw missingStep();
    if (at.seen !== undefined && at.seen !== before.version) throw changedMeanwhile(before.version);
    const today = await dayOf(tx, by.workspaceId, held.at);
    await check(tx, by, held, before, { ...wish, today });
    const said = stepAfter(before, minorWish(wish, held), { at: held.at, today, by: by.memberId });
    const told = said.turn === null ? [] : await this.write(tx, by, held, { steps, ...said });
    await this.journal.append(tx, by.workspaceId, [...entries, ...told]);
    const version = before.version + (said.turn === null ? 0 : 1);
    const { opportunityId, step, doneOn } = said.step;
    return { opportunityId, step, version, doneOn, state: stateOf(said.step) };
  }

  private async stepsOf(
    tx: Tx,
    by: By,
    { deal, lead, at }: HeldDeal,
  ): Promise<{ steps: AfterSaleStep[]; entries: NewEntry[] }> {
    const steps = await afterSaleStepsOfDeal(tx, by.workspaceId, deal.id);
    if (steps.length > 0) return { steps, entries: [] };
    requireHand(by, { deal }, undefined);
    if (deal.stage !== 'won') throw notWon();
    return beginAfterSale(tx, by, [{ deal, lead, at }]);
  }

  /** The step, and the next one where its turn has come. */
  private async write(
    tx: Tx,
    by: By,
    held: HeldDeal,
    { steps, step, turn }: { steps: readonly AfterSaleStep[]; step: AfterSaleStep; turn: StepTurn },
  ): Promise<NewEntry[]> {
    if (!(await writeAfterSale(tx, by.workspaceId, step))) throw changedMeanwhile(step.version);
    const entry = entryOf(by, held, step, turn);
    if (turn !== 'done') return [entry];
    const next = turnOf(steps.map((each) => (each.step === step.step ? step : each)));
    if (!next || next.startedAt !== null) return [entry];
    await writeAfterSale(tx, by.workspaceId, { ...next, startedAt: held.at });
    const { expectedOn } = next;
    return [entry, stepEntry(by, held, held.at, 'after_sale.started', next, { expectedOn })];
  }
}

/** Whoever the step belongs to, whosever the deal is, and whoever may write the deal. */
function requireHand(by: By, { deal }: Pick<HeldDeal, 'deal'>, step: AfterSaleStep | undefined): void {
  const isOwn = by.memberId !== null && step?.ownerId === by.memberId;
  if (!isOwn) requireReach(by, 'opportunity.write', deal);
}

function entryOf(by: By, held: HeldDeal, step: AfterSaleStep, turn: StepTurn): NewEntry {
  const { at } = held;
  if (turn === 'reopened') return stepEntry(by, held, at, 'after_sale.reopened', step, {});
  if (turn !== 'done')
    return stepEntry(by, held, at, 'after_sale.changed', step, {
      change: 'planned' as const,
      isRunning: stateOf(step) === 'running',
    });
  const { doneOn, expectedOn, amountMinor, evidenceNote, attachmentId } = step;
  return stepEntry(by, held, at, 'after_sale.done', step, {
    ...{ doneOn: doneOn ?? '', expectedOn, stepMinor: amountMinor },
    evidence: kindOf(evidenceNote, attachmentId),
  });
}

const kindOf = (note: string | null, file: string | null): 'note' | 'attachment' | 'both' | 'none' => {
  if (file === null) return note === null ? 'none' : 'note';
  return note === null ? 'attachment' : 'both';
};

const minorWish = ({ amount, ...wish }: AfterSaleWish, { deal }: HeldDeal): StepWish => ({
  ...wish,
  ...(amount !== undefined && {
    amountMinor: amount === null ? null : minorOf(amount, deal.currency, '/amount'),
  }),
});

interface Checked extends AfterSaleWish {
  readonly today: string;
}

async function check(
  tx: Tx,
  { workspaceId }: By,
  { deal }: HeldDeal,
  before: AfterSaleStep,
  wish: Checked,
): Promise<void> {
  if (stateOf(before) === 'stopped') throw stopped();
  checkDoing(before, wish);
  checkMoney(before, wish);
  const { ownerId, attachmentId } = wish;
  if (ownerId && !(await memberNames(tx, workspaceId, [ownerId])).has(ownerId))
    throw invalidField('after-sale/unknown-owner', '/ownerId', 'Name a member.');
  if (attachmentId && !(await isAttachmentOf(tx, workspaceId, deal.leadId, attachmentId)))
    throw invalidField('after-sale/unknown-attachment', '/attachmentId', 'Name a file of this lead or deal.');
}

function checkMoney({ step }: AfterSaleStep, { amount = null, number = null }: AfterSaleWish): void {
  if (carriesMoney(step) || (amount === null && number === null)) return;
  throw invalidField(
    'after-sale/no-money',
    '/amount',
    'Only an invoice and cash have an amount and a number.',
  );
}

function checkDoing(before: AfterSaleStep, wish: Checked): void {
  const isDone = wish.isDone ?? before.doneOn !== null;
  const says = wish.doneOn ?? wish.note ?? wish.attachmentId ?? null;
  if (!isDone && says !== null)
    throw invalidField(
      'after-sale/not-done',
      '/isDone',
      'What shows that a step was done comes with its being done.',
    );
  if (wish.doneOn !== undefined && wish.doneOn > wish.today)
    throw invalidField('after-sale/done-in-future', '/doneOn', `It was done on ${wish.today} at the latest.`);
}

const notWon = (): AppError =>
  new AppError('conflict', 'after-sale/not-won', 'These steps follow a sale; win the deal first.');

export const missingStep = (): AppError =>
  new AppError('missing', 'after-sale/step-missing', 'This deal has no such step.');

const stopped = (): AppError =>
  new AppError(
    'conflict',
    'after-sale/stopped',
    'The deal is won no longer, or was refunded wholly: what follows it stands still.',
  );

const changedMeanwhile = (version: number): AppError =>
  new AppError(
    'conflict',
    'after-sale/changed-meanwhile',
    'Somebody changed this step meanwhile; look at it again and repeat your change.',
    { facts: { version } },
  );
