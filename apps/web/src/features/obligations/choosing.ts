import { TEAM_KINDS } from '#contracts';
import type { TeamKind } from '#contracts';
import type { Owed } from '../../api/obligations.js';

/** One promise of one agreement: who owes it to whom. */
export interface Duty {
  readonly agreementId: string;
  readonly key: string;
  readonly title: string;
  readonly owedBy: TeamKind;
  readonly owedTo: TeamKind;
  /** Its tiers by what they are called. */
  readonly tiers?: readonly { readonly key: string; readonly label: string }[];
}

/** True while there is something to excuse: it runs, or was broken and nobody has forgiven it. */
export const isWaivable = ({ status, corrected }: Pick<Owed, 'status' | 'corrected'>): boolean =>
  status === 'pending' || (status === 'breached' && corrected !== 'excused');

/** Who may excuse it: the side it is owed to, and leadership. */
export const sidesThatMay = ({ owedTo }: Pick<Duty, 'owedTo'>): readonly TeamKind[] => [
  ...new Set<TeamKind>([owedTo, 'leadership']),
];

/** Whether whoever has these actions may excuse it; the product has the last word. */
export function mayWaive(actions: readonly string[], duty: Pick<Duty, 'owedBy' | 'owedTo'>): boolean {
  if (!actions.includes('obligation.waive')) return false;
  const own = TEAM_KINDS.filter((side) => actions.includes(`agreement.sign.${side}`));
  const may = sidesThatMay(duty);
  return own.some((side) => may.includes(side) && (side !== duty.owedBy || side === 'leadership'));
}

/** All from one to the other, both included; only the one where the other is not in sight. */
export function rangeOf(ids: readonly string[], from: string | null, to: string): readonly string[] {
  const start = from === null ? -1 : ids.indexOf(from);
  const end = ids.indexOf(to);
  if (start < 0 || end < 0) return [to];
  return ids.slice(Math.min(start, end), Math.max(start, end) + 1);
}

export interface Split<T> {
  /** Excused in time: they leave the figures. */
  readonly running: readonly T[];
  /** Too late for that: the breach stays. */
  readonly over: readonly T[];
}

/** What would become of each, were it excused now; whoever answers on the deadline is in time. */
export function splitAt<T extends Pick<Owed, 'status' | 'dueAt'>>(owed: readonly T[], now: number): Split<T> {
  const isRunning = ({ status, dueAt }: T): boolean => status === 'pending' && now <= Date.parse(dueAt);
  return { running: owed.filter(isRunning), over: owed.filter((each) => !isRunning(each)) };
}
