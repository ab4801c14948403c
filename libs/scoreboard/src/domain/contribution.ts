import type { Entry } from '#contracts';
import { correctionOf, isCorrection } from './correction.js';
import type { Correction } from './correction.js';
import type { Days } from './days.js';
import type { Increment } from './increment.js';
import { measure } from './measure.js';
import type { World } from './rules.js';
import { RunningClocks } from './running-clock.js';
import { dealAfter, isDealEntry } from './standing-deal.js';
import type { StandingDeal } from './standing-deal.js';

/** What the drill-down keeps of an increment: who contributed what to which figure, and when in the order of all facts. */
export interface Contribution extends Pick<
  Increment,
  | 'measure'
  | 'item'
  | 'day'
  | 'postedOn'
  | 'channel'
  | 'currency'
  | 'agreementId'
  | 'clauseKey'
  | 'leadId'
  | 'amount'
> {
  readonly position: number;
  /** Its place among the increments of the entry, from 0. */
  readonly place: number;
}

export interface Measured {
  readonly increments: readonly Increment[];
  readonly contributions: readonly Contribution[];
}

/** What entries leave behind that later ones need; each is brought up to date while entries are measured. */
export interface Memory {
  readonly deals: Map<string, StandingDeal>;
  readonly clocks: RunningClocks;
  readonly corrections: Map<string, Correction>;
}

/**
 * Everything these numbered entries add to the figures, in their order.
 * The memory is how deals, clocks and corrections stood before the first of them; it is brought up to how they stand after the last.
 */
export function measureAll(entries: readonly Entry[], days: Days, memory: Memory): Measured {
  const { deals, clocks, corrections } = memory;
  const world: World = {
    ...days,
    dealBefore: (id) => deals.get(id),
    clockBefore: (id) => clocks.get(id),
    correctionBefore: (id) => corrections.get(id),
  };
  const increments: Increment[] = [];
  const contributions: Contribution[] = [];
  for (const entry of entries) {
    const measured = entry.type === 'lead.forgotten' ? forgotten(entry, days) : measure(entry, world);
    for (const [place, each] of measured.entries()) {
      increments.push(each);
      if (!isUndrilled(each)) contributions.push(contribution(each, entry.position ?? 0, place));
    }
    remember(entry, days, memory);
  }
  return { increments, contributions };
}

/** Everything the facts of a lead ever added, taken away again; they are measured as they were, from the first one on. */
function forgotten({ payload: { facts }, ...entry }: Entry<'lead.forgotten'>, days: Days): Increment[] {
  const told = facts.map(
    ({ type, at, payload }) => ({ ...entry, type, occurredAt: new Date(at), payload }) as Entry,
  );
  const memory = { deals: new Map(), clocks: new RunningClocks(), corrections: new Map() };
  return measureAll(told, days, memory).increments.map((each) => ({ ...each, amount: 0 - each.amount }));
}

function remember(entry: Entry, days: Days, { deals, clocks, corrections }: Memory): void {
  clocks.apply(entry, days);
  if (isCorrection(entry)) corrections.set(entry.payload.obligationId, correctionOf(entry));
  if (!isDealEntry(entry)) return;
  const deal = dealAfter(entry, deals.get(entry.payload.opportunityId), days);
  deals.set(deal.opportunityId, deal);
}

/** Read beside a figure that leads do stand behind; another row of each would only be a copy. */
const UNDRILLED: readonly string[] = ['obligation.decided', 'won.size', 'tally.price'];

const isUndrilled = ({ measure }: Increment): boolean => UNDRILLED.includes(measure);

const contribution = (
  { measure, item, day, postedOn, channel, currency, agreementId, clauseKey, leadId, amount }: Increment,
  position: number,
  place: number,
): Contribution => ({
  ...{ position, place, measure, item, day, postedOn, channel, currency },
  ...{ agreementId, clauseKey, leadId, amount },
});
