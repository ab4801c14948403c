import type { AfterSaleStepCode, Caller, Department } from '#contracts';
import type { Tx } from '#database';
import { memberNames } from '#identity';
import { strangersTo, withoutStrangers } from '#leads';
import type { Strangers } from '#leads';
import { isLate, stateOf } from '../domain/after-sale.js';
import type { AfterSaleStep, StepState } from '../domain/after-sale.js';
import { decimalOf } from '../domain/amounts.js';
import { afterSaleStepsOfDeal } from '../persistence/after-sale.js';
import { afterSaleSettings } from './after-sale-settings.js';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface ShownAfterSale {
  readonly step: AfterSaleStepCode;
  /** The workspace’s own word; null for the product’s. */
  readonly label: string | null;
  readonly version: number;
  readonly department: Department;
  /** Null of nobody, and for a guest of a stranger. */
  readonly owner: Named | null;
  readonly state: StepState;
  readonly expectedOn: string | null;
  readonly startedAt: Date | null;
  readonly doneOn: string | null;
  readonly doneBy: Named | null;
  readonly isOverdue: boolean;
  /** Null for those who may not see who people are, and for a guest of a stranger’s: words may tell. */
  readonly evidenceNote: string | null;
  /** Null for a guest where a stranger did the step. */
  readonly attachmentId: string | null;
  /** Null for those who may not see amounts. */
  readonly amount: string | null;
  readonly number: string | null;
}

interface Seen {
  readonly caller: Caller;
  readonly today: string;
  readonly isPriced: boolean;
  readonly currency: string;
}

/**
 * What follows the sale of a deal, as far as the caller may see it; empty before it is won. A guest, such as a partner’s member, is
 * told how far it is, not who of the house sees to it nor what they wrote down.
 */
export async function showAfterSale(tx: Tx, opportunityId: string, seen: Seen): Promise<ShownAfterSale[]> {
  const { workspaceId } = seen.caller;
  const steps = await afterSaleStepsOfDeal(tx, workspaceId, opportunityId);
  if (steps.length === 0) return [];
  const memberIds = steps.flatMap(({ ownerId, doneBy }) => [ownerId, doneBy]).filter((id) => id !== null);
  const names = await memberNames(tx, workspaceId, memberIds);
  const { steps: settings } = await afterSaleSettings(tx, workspaceId);
  const labels = new Map(settings.map(({ step, label }) => [step, label]));
  const strangers = await strangersTo(tx, seen.caller);
  return steps.map((step) => ({
    ...toldTo(strangers, shown(step, names, seen)),
    label: labels.get(step.step) ?? null,
  }));
}

function shown(
  step: AfterSaleStep,
  names: ReadonlyMap<string, string>,
  { caller, today, isPriced, currency }: Seen,
): Omit<ShownAfterSale, 'label'> {
  const { step: code, version, department, expectedOn, startedAt, doneOn, attachmentId } = step;
  const named = (id: string | null): Named | null => (id === null ? null : { id, name: names.get(id) ?? '' });
  return {
    ...{ step: code, version, department, expectedOn, startedAt, doneOn, attachmentId },
    owner: named(step.ownerId),
    doneBy: named(step.doneBy),
    state: stateOf(step),
    isOverdue: isLate(step, today),
    evidenceNote: caller.actions.has('person.read') ? step.evidenceNote : null,
    amount: isPriced ? decimalOf(step.amountMinor, currency) : null,
    number: isPriced ? step.number : null,
  };
}

function toldTo<Step extends Omit<ShownAfterSale, 'label'>>(strangers: Strangers, step: Step): Step {
  const told = withoutStrangers(step, strangers);
  const isOfStranger = strangers.size > 0 && told.doneBy === null;
  return isOfStranger ? { ...told, evidenceNote: null, attachmentId: null } : told;
}
