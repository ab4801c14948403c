import { AFTER_SALE_STEPS } from '#contracts';
import type { AfterSaleStepCode, Department } from '#contracts';

/** A step that follows the sale. Days are `YYYY-MM-DD` in the workspace’s zone. */
export interface AfterSaleStep {
  readonly opportunityId: string;
  readonly step: AfterSaleStepCode;
  readonly place: number;
  /** Goes up with every change. */
  readonly version: number;
  readonly department: Department;
  /** Who of ours sees to it. */
  readonly ownerId: string | null;
  readonly expectedOn: string | null;
  /** Null while a step before it is open. */
  readonly startedAt: Date | null;
  /** Set while the deal is won no longer, or was refunded wholly. */
  readonly stoppedAt: Date | null;
  readonly doneOn: string | null;
  readonly doneAt: Date | null;
  readonly doneBy: string | null;
  readonly evidenceNote: string | null;
  readonly attachmentId: string | null;
  /** Of an invoice and of cash: minor units of the deal’s currency. */
  readonly amountMinor: number | null;
  /** Of an invoice and of cash: what it is called in the books. */
  readonly number: string | null;
}

/** A step as a workspace uses it. */
export interface AfterSaleSetting {
  readonly step: AfterSaleStepCode;
  /** The workspace’s own word; null for the product’s. */
  readonly label: string | null;
  readonly department: Department;
  readonly isUsed: boolean;
  /** Days after the deal was won by which it is expected; null leaves that open. */
  readonly afterDays: number | null;
}

const SHIPPED_DEPARTMENT: Readonly<Record<AfterSaleStepCode, Department>> = {
  onboarding: 'care',
  delivery: 'operations',
  invoice: 'finance',
  cash: 'finance',
};

/** What follows a sale where the workspace has said nothing else. */
export const SHIPPED_AFTER_SALE: readonly AfterSaleSetting[] = AFTER_SALE_STEPS.map((step) => ({
  ...{ step, label: null, department: SHIPPED_DEPARTMENT[step], isUsed: true, afterDays: null },
}));

/** Where a step stands: its turn has not come, it runs, it stands still with its deal, or it is done. */
export const STEP_STATES = ['waiting', 'running', 'stopped', 'done'] as const;
export type StepState = (typeof STEP_STATES)[number];

export function stateOf({
  doneOn,
  stoppedAt,
  startedAt,
}: Pick<AfterSaleStep, 'doneOn' | 'stoppedAt' | 'startedAt'>): StepState {
  if (doneOn !== null) return 'done';
  if (stoppedAt !== null) return 'stopped';
  return startedAt === null ? 'waiting' : 'running';
}

/** True when it should have been done by now; the day itself is still in time, and what stands still is not late. */
export const isLate = (
  { doneOn, stoppedAt, expectedOn }: Pick<AfterSaleStep, 'doneOn' | 'stoppedAt' | 'expectedOn'>,
  today: string,
): boolean => doneOn === null && stoppedAt === null && expectedOn !== null && expectedOn < today;

/** The step whose turn it is: the first that is not done; undefined once all are. The steps in their order. */
export const turnOf = <T extends Pick<AfterSaleStep, 'doneOn'>>(steps: readonly T[]): T | undefined =>
  steps.find(({ doneOn }) => doneOn === null);

/** Which steps carry an amount and a number. */
export const carriesMoney = (step: AfterSaleStepCode): boolean => step === 'invoice' || step === 'cash';

/** What somebody says of a step; what is left out stays. */
export interface StepWish {
  readonly department?: Department;
  readonly ownerId?: string | null;
  readonly expectedOn?: string | null;
  readonly amountMinor?: number | null;
  readonly number?: string | null;
  /** True: it is done. False: it is not done after all, and its evidence goes. */
  readonly isDone?: boolean;
  readonly doneOn?: string;
  readonly note?: string | null;
  readonly attachmentId?: string | null;
}

/** When something is said, and by whom. */
export interface Saying {
  readonly at: Date;
  readonly today: string;
  readonly by: string | null;
}

const PLANNED = ['department', 'ownerId', 'expectedOn', 'amountMinor', 'number'] as const;
const SHOWN = ['doneOn', 'evidenceNote', 'attachmentId'] as const;

/** How a step is another than before; null when it is the same. */
export type StepTurn = 'done' | 'reopened' | 'changed' | null;

/** The step as it is after somebody said something of it. Saying the same again is no turn. */
export function stepAfter(
  before: AfterSaleStep,
  wish: StepWish,
  saying: Saying,
): { readonly step: AfterSaleStep; readonly turn: StepTurn } {
  const step = { ...before, ...plannedOf(wish), ...doingOf(before, wish, saying) };
  if (before.doneOn === null && step.doneOn !== null) return { step, turn: 'done' };
  if (before.doneOn !== null && step.doneOn === null) return { step, turn: 'reopened' };
  const isSame = [...PLANNED, ...SHOWN].every((key) => step[key] === before[key]);
  return { step: isSame ? before : step, turn: isSame ? null : 'changed' };
}

const plannedOf = (wish: StepWish): Partial<AfterSaleStep> =>
  Object.fromEntries(PLANNED.flatMap((key) => (wish[key] === undefined ? [] : [[key, wish[key]]])));

const OPEN = { doneOn: null, doneAt: null, doneBy: null, evidenceNote: null, attachmentId: null } as const;

const shownBy = (
  { evidenceNote, attachmentId }: AfterSaleStep,
  wish: StepWish,
): Pick<AfterSaleStep, 'evidenceNote' | 'attachmentId'> => ({
  evidenceNote: wish.note === undefined ? evidenceNote : wish.note?.trim() || null,
  attachmentId: wish.attachmentId === undefined ? attachmentId : wish.attachmentId,
});

function doingOf(before: AfterSaleStep, wish: StepWish, { at, today, by }: Saying): Partial<AfterSaleStep> {
  const isDone = wish.isDone ?? before.doneOn !== null;
  if (!isDone) return OPEN;
  const shown = shownBy(before, wish);
  if (before.doneOn !== null) return { ...shown, doneOn: wish.doneOn ?? before.doneOn };
  // Whoever does a step before its turn begins it with that.
  return {
    ...shown,
    doneOn: wish.doneOn ?? today,
    doneAt: at,
    doneBy: by,
    startedAt: before.startedAt ?? at,
  };
}

/** A step as lists of deals show it. */
export interface StepAhead {
  readonly step: AfterSaleStepCode;
  readonly department: Department;
  readonly expectedOn: string | null;
}

/** What hangs together in a list of deals. */
export interface AfterSaleState {
  readonly steps: number;
  readonly done: number;
  /** The step whose turn it is; null when all are done. */
  readonly current: StepAhead | null;
  readonly isOverdue: boolean;
  /** Those that should have been done by now, in their order. */
  readonly late: readonly StepAhead[];
}

const aheadOf = ({ step, department, expectedOn }: AfterSaleStep): StepAhead => ({
  ...{ step, department, expectedOn },
});

/** Null for a deal without such steps. The steps in their order. */
export function afterSaleState(steps: readonly AfterSaleStep[], today: string): AfterSaleState | null {
  if (steps.length === 0) return null;
  const current = turnOf(steps);
  const late = steps.filter((step) => isLate(step, today));
  return {
    steps: steps.length,
    done: steps.filter(({ doneOn }) => doneOn !== null).length,
    current: current ? aheadOf(current) : null,
    isOverdue: late.length > 0,
    late: late.map(aheadOf),
  };
}

/** What follows a sale in a workspace. */
export interface KeptAfterSale {
  /** 0 where the workspace has none of its own. */
  readonly version: number;
  readonly steps: readonly AfterSaleSetting[];
}
