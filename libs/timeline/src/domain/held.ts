import type { Department } from '#contracts';
import type { EpochMs } from '#kernel';

/** What changes with whom a lead is. */
export type Turn =
  | { readonly type: 'captured'; readonly by: Department }
  | { readonly type: 'offered'; readonly to: Department }
  | { readonly type: 'given'; readonly to: Department }
  /** Refused, withdrawn or recycled: it is marketing’s again. */
  | { readonly type: 'returned' }
  /** Lost, disqualified or merged away: nobody has anything to do. */
  | { readonly type: 'ended' }
  | { readonly type: 'reopened' }
  | { readonly type: 'deal-opened' }
  | { readonly type: 'won' }
  | { readonly type: 'step-begun'; readonly step: string; readonly department: Department }
  | { readonly type: 'step-ended'; readonly step: string };

export type DatedTurn = Turn & { readonly at: EpochMs };

/** A time during which one department had the customer; null: nobody had anything to do. */
export interface Stretch {
  readonly department: Department | null;
  readonly from: EpochMs;
  readonly until: EpochMs;
}

interface Holding {
  /** Who has the lead, apart from what follows a sale. */
  readonly lead: Department | null;
  /** Who had it last, for a lead that is opened again. */
  readonly before: Department;
  /** Steps that follow a sale and run, by their key. */
  readonly steps: ReadonlyMap<string, Department>;
}

/**
 * Who had the ball when: before the offer marketing (or whoever brought the lead in), from the offer to the decision the side that
 * receives, after the sale the department of the step that runs, the first one where several do. Stretches in their order, without gaps;
 * the last one ends at `until`. From the first touch to the capture it is marketing’s.
 */
export function heldBy(
  turns: readonly DatedTurn[],
  { firstTouchAt, until }: { readonly firstTouchAt: EpochMs | null; readonly until: EpochMs },
): Stretch[] {
  const sorted = turns.toSorted((one, other) => one.at - other.at);
  const capturedAt = sorted[0]?.at ?? until;
  const stretches: Stretch[] = [];
  let holding: Holding = { lead: 'marketing', before: 'marketing', steps: new Map() };
  let from = Math.min(firstTouchAt ?? capturedAt, capturedAt);
  for (const turn of sorted) {
    add(stretches, { department: holderOf(holding), from, until: turn.at });
    from = Math.max(from, turn.at);
    holding = after(holding, turn);
  }
  add(stretches, { department: holderOf(holding), from, until });
  return stretches;
}

const holderOf = ({ lead, steps }: Holding): Department | null => [...steps.values()][0] ?? lead;

/** Two stretches of one department are one. */
function add(stretches: Stretch[], stretch: Stretch): void {
  if (stretch.until <= stretch.from) return;
  const last = stretches.at(-1);
  if (last?.department === stretch.department)
    stretches[stretches.length - 1] = { ...last, until: stretch.until };
  else stretches.push(stretch);
}

function after(holding: Holding, turn: Turn): Holding {
  if (turn.type === 'step-begun')
    return { ...holding, steps: new Map([...holding.steps, [turn.step, turn.department]]) };
  if (turn.type === 'step-ended')
    return { ...holding, steps: new Map([...holding.steps].filter(([step]) => step !== turn.step)) };
  return withLead(holding, leadHolder(holding, turn));
}

const withLead = (holding: Holding, lead: Department | null): Holding => ({
  ...holding,
  lead,
  before: lead ?? holding.before,
});

type LeadTurn = Exclude<Turn, { readonly type: 'step-begun' | 'step-ended' }>;

function leadHolder({ lead, before }: Holding, turn: LeadTurn): Department | null {
  if (turn.type === 'captured') return turn.by;
  if (turn.type === 'offered' || turn.type === 'given') return turn.to;
  if (turn.type === 'returned') return 'marketing';
  if (turn.type === 'reopened') return before;
  // Partners and care work their own deals; what marketing or nobody had is sales’ now.
  if (turn.type === 'deal-opened') return lead === null || lead === 'marketing' ? 'sales' : lead;
  return null;
}

/** How long each department had it; who had it longest comes first. What was nobody’s is left out. */
export function timeByDepartment(
  stretches: readonly Stretch[],
): { department: Department; ms: number; share: number }[] {
  const times = new Map<Department, number>();
  for (const { department, from, until } of stretches)
    if (department !== null) times.set(department, (times.get(department) ?? 0) + until - from);
  const whole = [...times.values()].reduce((sum, ms) => sum + ms, 0);
  return [...times]
    .map(([department, ms]) => ({ department, ms, share: whole === 0 ? 0 : ms / whole }))
    .sort((one, other) => other.ms - one.ms || one.department.localeCompare(other.department));
}
