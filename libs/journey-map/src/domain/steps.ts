import type { Department, Stage, TeamKind } from '#contracts';

/** The way of a lead from source to cash, in its order. */
const WAY = [
  'first_touch',
  'captured',
  'mql',
  'offered',
  'reoffered',
  'accepted',
  'sql',
  'opportunity',
  'engaging',
  'proposal',
  'negotiation',
  'won',
  'onboarding',
  'delivery',
  'invoice',
  'cash',
  'paid',
  'served',
] as const;
/** Where a lead goes back to. */
const RETURNS = ['rejected', 'recycled', 'reopened'] as const;
/** Where a lead is lost. */
const LOSSES = ['lost', 'disqualified', 'stopped'] as const;

export const STEPS = [...WAY, ...RETURNS, ...LOSSES] as const;
export type Step = (typeof STEPS)[number];

const isOneOf =
  (steps: readonly Step[]) =>
  (step: Step): boolean =>
    steps.includes(step);

export const isLoss = isOneOf(LOSSES);
/** Nothing has to follow: a lead that stands here waits for nobody. */
export const isEnd = isOneOf([...LOSSES, 'won', 'paid', 'served']);
/** Somebody was touched, and is no lead yet: nobody of ours is waited for, and nothing is handed on. */
export const isBefore = isOneOf(['first_touch']);
/** Time that is nobody's: at an end, and while a lead is parked until its day. */
export const isRest = (step: Step): boolean => isEnd(step) || step === 'recycled';

/** What a walk along an edge means: further on, back, or out. */
export type EdgeKind = 'on' | 'return' | 'loss';

export function edgeKind(from: Step, to: Step): EdgeKind {
  if (isLoss(to)) return 'loss';
  const [left, right] = [WAY.indexOf(from as never), WAY.indexOf(to as never)];
  if (right < 0 || (left >= 0 && right <= left)) return 'return';
  return 'on';
}

/** An offer is an offer: the second one repeats the first. */
export const activityOf = (step: Step): string => (step === 'reoffered' ? 'offered' : step);

const STEP_OF_STAGE: Readonly<Record<Stage, Step>> = {
  inquiry: 'captured',
  mql: 'mql',
  sal: 'accepted',
  sql: 'sql',
  opportunity: 'opportunity',
  customer: 'won',
  recycled: 'recycled',
  disqualified: 'disqualified',
  lost: 'lost',
};
export const stepOfStage = (stage: Stage): Step => STEP_OF_STAGE[stage];

/** Whom a lead is with: a department of the company, or nobody while it is parked. */
export const REST = 'rest';
export type Holder = Department | typeof REST;

const OF_MARKETING = isOneOf(['first_touch', 'captured', 'mql', 'rejected']);
const OF_FINANCE = isOneOf(['invoice', 'cash']);
const OF_OPERATIONS = isOneOf(['onboarding', 'delivery']);

/** Whose step it is where nobody in particular has the lead. */
export function usualDepartment(step: Step): Department {
  if (OF_MARKETING(step)) return 'marketing';
  if (OF_FINANCE(step)) return 'finance';
  return OF_OPERATIONS(step) ? 'operations' : 'sales';
}

/**
 * Which department a lead is with: that of the team that has it, else the one whose step it is. What was refused is with whoever sent it,
 * even before they took it up; leadership has no step of its own.
 */
export function departmentOf(step: Step, kind: TeamKind | undefined): Department {
  if (step === 'rejected' && kind === 'sales') return 'marketing';
  return kind === undefined || kind === 'leadership' ? usualDepartment(step) : kind;
}
