import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import { useSession } from '../../api/session.js';
import { useServerNow } from '../../live/live-context.js';
import { dayIn } from '../agreement/days.js';
import type { MadePlan, Plan } from '../plan/plan-query.js';
import { firstForm, wishOf } from '../plan/plan-wish.js';
import type { PlanWish } from '../plan/plan-wish.js';
import { goalOfQuota } from '../plan/quota-of-plan.js';
import type { VolumeClause } from '../plan/quota-of-plan.js';
import { guessedGoal } from './goal.js';
import type { Guess } from './goal.js';

/** Leads a month, and what they were reckoned by. */
export interface Proposal {
  readonly goal: number | null;
  /** `past`: own leads; `guess`: what somebody expects. */
  readonly by: 'past' | 'guess';
  readonly isPending: boolean;
  /** The past knows no deal: what a customer brings has to be said. */
  readonly needsDeal: boolean;
}

/** From the revenue wanted back to the leads of a quota: by the past where there is one, else by a guess. */
export function useProposal(guess: Guess, quota: VolumeClause | undefined, hasPast: boolean): Proposal {
  const wishes = useWishes(guess);
  // The past is asked first whether it knows what a customer brings; what cannot be reckoned is not asked for.
  const known = usePlan(wishes.one, hasPast);
  const needsDeal = known.data?.plan.dealMinor == null;
  const plan = usePlan(wishes.all, known.isSuccess && (!needsDeal || guess.deal !== null));
  if (!hasPast || known.isError)
    return { goal: guessedGoal(guess), by: 'guess', isPending: false, needsDeal: true };
  const isPending = known.isPending || plan.isFetching;
  return { goal: goalBy(plan.data, quota), by: 'past', isPending, needsDeal };
}

/** Null where there is no plan yet, or none that says something about the quota. */
function goalBy(made: MadePlan | undefined, quota: VolumeClause | undefined): number | null {
  const period = made?.plan.periods[0];
  if (made === undefined || period === undefined || quota === undefined) return null;
  const asked = goalOfQuota(made, period, quota);
  return 'goal' in asked ? asked.goal : null;
}

const usePlan = (wish: PlanWish | null, isAsked: boolean): UseQueryResult<MadePlan> =>
  useQuery({
    queryKey: ['begin-plan', wish],
    queryFn: async () => ({ wish: wish!, plan: await api.post<Plan>('/agreements/plan', wish) }),
    enabled: isAsked && wish !== null,
    placeholderData: keepPreviousData,
    retry: false,
  });

/** By the year behind, for the month ahead: one customer, and the revenue wanted. */
function useWishes({ revenue, deal }: Guess): Readonly<Record<'one' | 'all', PlanWish | null>> {
  const { workspace } = useSession();
  const today = dayIn(workspace.zone, useServerNow(3_600_000));
  const form = { ...firstForm(today, { unit: 'month', team: null }), periods: 1 };
  return {
    one: wishOf({ ...form, goal: 'customers', customers: 1 }, workspace),
    all: wishOf({ ...form, revenue, deal }, workspace),
  };
}
