import type { Entry } from '#contracts';
import { HOUR_MS } from '#kernel';
import { courseAfter } from '../../../libs/funnel/src/test-support/course.js';
import type { Course as LeadCourse } from '../../../libs/funnel/src/test-support/course.js';
import { modelCalendars } from '../../../libs/sla/src/test-support/model-calendars.js';
import { judgeOrders } from '../../../libs/sla/src/test-support/single-histories.js';
import type { Random } from '../../support/stack/index.js';
import type { Course, Trial } from '../lib/trial.js';

/** Facts that are told in every order there is. */
const MOST = 5;

function* ordersOf<T>(items: readonly T[]): Generator<readonly T[]> {
  if (items.length <= 1) yield items;
  else {
    for (const [index, item] of items.entries()) {
      const others = items.filter((_, at) => at !== index);
      for (const rest of ordersOf(others)) yield [item, ...rest];
    }
  }
}

const LEAD = {
  ...{ attributes: { channel: 'website' }, teamId: null, ownerId: null, isTest: false },
};
const FACTS: readonly { readonly type: string; readonly payload: object }[] = [
  { type: 'handover.offered', payload: { move: { from: 'inquiry', to: 'mql', entered: ['mql'] } } },
  { type: 'handover.accepted', payload: { move: { from: 'mql', to: 'sal', entered: ['sal'] } } },
  { type: 'lead.sales_qualified', payload: { move: { from: 'sal', to: 'sql', entered: ['sql'] } } },
  { type: 'opportunity.won', payload: { move: { from: 'inquiry', to: 'customer', entered: ['customer'] } } },
  { type: 'attempt.logged', payload: { direction: 'out', type: 'call' } },
  { type: 'attempt.logged', payload: { direction: 'out', type: 'email' } },
];

const entryOf = ({ type, payload }: { type: string; payload: object }, at: number): Entry =>
  ({ type, leadId: 'l', occurredAt: new Date(at), payload: { lead: LEAD, ...payload } }) as unknown as Entry;

/** What a funnel says of time: the stage of now is whatever was told last, and no question of order. */
const timesOf = (course: LeadCourse | undefined): string =>
  JSON.stringify([course?.reached, course?.offeredAt, course?.firstAttemptAt]);

/** Captured first, as every lead is; whatever else happened to it is told in every order. */
function judgeCourse(course: Course, random: Random): void {
  const start = Date.UTC(2026, 2, 28);
  const captured = entryOf({ type: 'lead.captured', payload: {} }, start);
  const facts = random.shuffled(FACTS).slice(0, random.int(1, MOST));
  const entries = facts.map((fact) => entryOf(fact, start + random.int(0, 96) * HOUR_MS));
  const fold = (all: readonly Entry[]): string => {
    let folded: LeadCourse | undefined;
    for (const entry of [captured, ...all]) folded = courseAfter(folded, entry, 'Europe/Rome');
    return timesOf(folded);
  };
  const wanted = fold([...entries].sort((one, other) => Number(one.occurredAt) - Number(other.occurredAt)));
  for (const order of ordersOf(entries)) {
    const given = fold(order);
    const told = (): string =>
      order.map(({ type, occurredAt }) => `${type} ${occurredAt.toISOString()}`).join(', ');
    course.check(given === wanted, () => `a funnel says ${given} and ${wanted} of ${told()}`);
  }
}

export const outOfOrder: Trial = {
  ...{ row: 19, kind: 'model', name: 'out-of-order', unit: 'history' },
  promise:
    'Facts that become known in any order come to the same as in the order of their instants: every duty ends the same, and every funnel dates its stages the same.',
  rounds: { short: 300, long: 5_000 },
  run(course) {
    const calendars = modelCalendars();
    for (let round = 0; round < course.rounds; round += 1) {
      const random = course.random.fork(`history ${round}`);
      const { difference, compared } = judgeOrders(random, random.pick(calendars), ordersOf, MOST);
      if (difference) course.failed(`a duty ends in two ways: ${JSON.stringify(difference)}`);
      else course.passed(compared);
      judgeCourse(course, random);
    }
    course.remark(
      'Tried on the code that folds histories; that the tables of tallies, boards and credit follow is tried on random late facts by their own tests.',
    );
    return Promise.resolve();
  },
};
