import { DECISION_STEPS } from '#contracts';
import { AppError, invalidField } from '#kernel';

/** A step of the buyer's on the way to a decision. Days are `YYYY-MM-DD` in the workspace's zone. */
export interface DecisionStep {
  readonly id: string;
  /** From 0, without gaps. */
  readonly place: number;
  /** A shipped code, or the seller's own words. */
  readonly name: string;
  /** Who of ours sees to it. */
  readonly ownerId: string | null;
  /** Who of the buyer's takes it. */
  readonly personId: string | null;
  readonly expectedOn: string | null;
  readonly doneOn: string | null;
  readonly doneBy: string | null;
  readonly evidenceNote: string | null;
  readonly attachmentId: string | null;
}

/** A step as somebody plans it; with an id it is one that is there. What is left out of one that is there stays. */
export interface PlannedStep {
  readonly id?: string;
  readonly name: string;
  readonly ownerId?: string | null;
  readonly personId?: string | null;
  readonly expectedOn?: string | null;
}

/** A planned step of which everything is said. */
export type WholeStep = Required<Omit<PlannedStep, 'id'>> & Pick<PlannedStep, 'id'>;

/** A step that new deals begin with. */
export interface TemplateStep {
  readonly name: string;
  /** Days after the deal was opened on which it is expected; null leaves that open. */
  readonly afterDays: number | null;
}

/** More steps than this are no plan that anybody keeps in mind. */
export const MOST_STEPS = 30;

/** What a deal begins with where the workspace has said nothing else. */
export const SHIPPED_TEMPLATE: readonly TemplateStep[] = DECISION_STEPS.map((name) => ({
  name,
  afterDays: null,
}));

/** What has to be written to get from one plan to another. */
export interface PlanChange {
  readonly added: readonly (WholeStep & { readonly place: number })[];
  readonly changed: readonly (WholeStep & { readonly id: string; readonly place: number })[];
  readonly removed: readonly string[];
}

/** A step that is there beside what the writer of a plan is told of it. */
interface Told {
  readonly stands: DecisionStep;
  readonly told: DecisionStep;
}

/**
 * The wish with everything it does not say. What is left out of a step that is there stays as it stands, and so does what its writer is
 * told is null and sends back as null: nobody clears what they cannot see. `told` holds the steps as they are shown to the writer.
 */
export function wholePlan(
  before: readonly DecisionStep[],
  told: readonly DecisionStep[],
  wish: readonly PlannedStep[],
): WholeStep[] {
  const known = new Map<string | undefined, Told>(
    before.map((stands, index) => [stands.id, { stands, told: told[index] ?? stands }]),
  );
  return wish.map((step) => wholeStep(step, known.get(step.id)));
}

function wholeStep({ id, name, ...said }: PlannedStep, of: Told | undefined): WholeStep {
  const meant = (field: 'ownerId' | 'personId' | 'expectedOn'): string | null => {
    const value = said[field];
    const isSaid = value !== undefined && (value !== null || of?.told[field] !== null);
    return isSaid ? value : (of?.stands[field] ?? null);
  };
  const facts = {
    ownerId: meant('ownerId'),
    personId: meant('personId'),
    expectedOn: meant('expectedOn'),
  };
  return { ...(id !== undefined && { id }), name, ...facts };
}

/** True when a step is with somebody of whom its reader is not told, or, once it was done, was done by such. */
export const isOfOthers = (stands: DecisionStep, told: DecisionStep): boolean =>
  (stands.doneOn === null
    ? (['ownerId'] as const)
    : (['doneBy', 'evidenceNote', 'attachmentId'] as const)
  ).some((field) => told[field] !== stands[field]);

/** True when a reader is not told whom a step is with, or it is of others in another way: they leave it in the plan as it stands. */
export const isPlannedByOthers = (stands: DecisionStep, told: DecisionStep): boolean =>
  told.ownerId !== stands.ownerId || isOfOthers(stands, told);

/**
 * The way from the steps that are there to those that are wished for, in the order of the wish; nothing when they are the same.
 * @throws AppError `decision/step-missing` for an id that is not there, `decision/step-twice`, `decision/step-done` when a
 * step that was done would go: what happened stays, reopen it first
 */
export function planChange(before: readonly DecisionStep[], wish: readonly WholeStep[]): PlanChange {
  const known = new Map(before.map((step) => [step.id, step]));
  const placed = wish.map((step, place) => ({ ...step, name: step.name.trim(), place }));
  const named = placed.filter((step): step is typeof step & { id: string } => step.id !== undefined);
  const stays = new Set(named.map(({ id }) => id));
  for (const { id, place } of named) if (!known.has(id)) throw missingStep(`/steps/${place}/id`);
  if (stays.size < named.length)
    throw invalidField('decision/step-twice', '/steps', 'Each step stands in the plan once.');
  const gone = before.filter(({ id }) => !stays.has(id));
  if (gone.some(({ doneOn }) => doneOn !== null)) throw doneStep();
  return {
    added: placed.filter(({ id }) => id === undefined),
    changed: named.filter((step) => !isSame(step, known.get(step.id))),
    removed: gone.map(({ id }) => id),
  };
}

const isSame = (step: WholeStep & { place: number }, before: DecisionStep | undefined): boolean =>
  (['place', 'name', 'ownerId', 'personId', 'expectedOn'] as const).every(
    (key) => step[key] === before?.[key],
  );

/** The steps that are there and go, or read otherwise, by a change; a step that takes another place in the order does neither. */
export const rewritten = (
  before: readonly DecisionStep[],
  { changed, removed }: Pick<PlanChange, 'changed' | 'removed'>,
): DecisionStep[] =>
  before.filter(
    (step) =>
      removed.includes(step.id) ||
      changed.some((each) => each.id === step.id && !isSame({ ...each, place: step.place }, step)),
  );

const missingStep = (pointer: string): AppError =>
  invalidField(
    'decision/step-missing',
    pointer,
    'This deal has no such step; leave the id out for a new one.',
  );

const doneStep = (): AppError =>
  new AppError(
    'conflict',
    'decision/step-done',
    'A step that was done stays in the plan; say that it was not done before you remove it.',
  );

/** True when the buyer should have taken it by now; the day itself is still in time. */
export const isOverdue = (
  { doneOn, expectedOn }: Pick<DecisionStep, 'doneOn' | 'expectedOn'>,
  today: string,
): boolean => doneOn === null && expectedOn !== null && expectedOn < today;

/** How far the buyer is, in one line of a list. */
export interface DecisionState {
  readonly steps: number;
  readonly done: number;
  /** The first step that is not done; null when all are. */
  readonly current: { readonly name: string; readonly expectedOn: string | null } | null;
  /** True when any step should have been taken by now. */
  readonly isOverdue: boolean;
}

/** Null for a deal without a plan. The steps in their order. */
export function decisionState(
  steps: readonly Pick<DecisionStep, 'name' | 'expectedOn' | 'doneOn'>[],
  today: string,
): DecisionState | null {
  if (steps.length === 0) return null;
  const current = steps.find(({ doneOn }) => doneOn === null);
  return {
    steps: steps.length,
    done: steps.filter(({ doneOn }) => doneOn !== null).length,
    current: current ? { name: current.name, expectedOn: current.expectedOn } : null,
    isOverdue: steps.some((step) => isOverdue(step, today)),
  };
}

/** The day so many days after another. */
export const dayAfter = (day: string, days: number): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};
