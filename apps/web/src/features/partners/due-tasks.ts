import type { OwnLead } from '../inbox/inbox-cells.js';
import { timelinessOf } from '../../ui/next-step-times.js';

/** How many own leads want something: overdue by now, or due before the day ends. A lead that rests wants nothing. */
export function dueTasks(
  leads: readonly OwnLead[],
  now: number,
): { readonly overdue: number; readonly today: number } {
  const awake = leads.filter(({ holdUntil }) => holdUntil === null);
  const urgencies = awake
    .map((lead) => nextOf(lead))
    .map((at) => (at === null ? 'later' : timelinessOf(at, now)));
  const count = (wanted: string): number => urgencies.filter((urgency) => urgency === wanted).length;
  return { overdue: count('overdue'), today: count('today') };
}

/** The first contact while there was none, or the next step, whichever is due first. */
function nextOf({ contactedAt, contactBy, nextStepDueAt }: OwnLead): string | null {
  const [first] = [contactedAt === null ? contactBy : null, nextStepDueAt]
    .filter((at) => at !== null)
    .sort((one, other) => Date.parse(one) - Date.parse(other));
  return first ?? null;
}
