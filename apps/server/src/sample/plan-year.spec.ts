import type { Stage } from '#contracts';
import { compileCalendar } from '#calendar';
import { HOUR_MS, MINUTE_MS } from '#kernel';
import { isAllowed, LIFECYCLE } from '#leads';
import { planYear } from './plan-year.js';
import type { PlannedMonth } from './season.js';
import { SOURCES } from './sources.js';
import type { Deed, Step, StepOf } from './step.js';

const UNTIL = Date.parse('2026-06-17T09:30:00Z');
const year = planYear({ seed: 2026, until: UNTIL });
const calendar = compileCalendar(year.calendar, { from: year.agreedFrom, to: UNTIL });

const all = <K extends Deed['kind']>(kind: K): StepOf<K>[] =>
  year.steps.filter((step): step is StepOf<K> => step.kind === kind);
const monthCalled = (story: PlannedMonth['story']): PlannedMonth => {
  const month = year.months.find((each) => each.story === story);
  if (!month) throw new Error(`No month is ${story}.`);
  return month;
};
const isIn = ({ from, to }: PlannedMonth, { at }: Step): boolean => at >= from && at < to;

/** Offers of a month that were answered at all, and the share of them within the target of the agreement. */
function answersIn(month: PlannedMonth): { offers: number; inTime: number } {
  const stepsOf = new Map<number, Step[]>();
  for (const step of year.steps) stepsOf.set(step.lead, [...(stepsOf.get(step.lead) ?? []), step]);
  const offers = all('offer').filter((step) => isIn(month, step));
  const inTime = offers.filter((offer) => {
    const answer = stepsOf
      .get(offer.lead)
      ?.find(({ at, kind }) => at > offer.at && ['accept', 'reject', 'withdraw'].includes(kind));
    const target = year.leads[offer.lead]?.leadType === 'demo' ? 15 * MINUTE_MS : 4 * HOUR_MS;
    return (
      answer !== undefined && answer.kind !== 'withdraw' && calendar.elapsed(offer.at, answer.at) <= target
    );
  });
  return { offers: offers.length, inTime: inTime.length };
}

describe('the plan of a year', () => {
  it('is the same every time for the same wishes, and another one for another seed', () => {
    expect(planYear({ seed: 2026, until: UNTIL })).toEqual(year);
    const other = planYear({ seed: 2027, until: UNTIL });
    expect(other.leads[0]).not.toEqual(year.leads[0]);
    expect(other.steps.length).not.toBe(year.steps.length);
  });

  it('has the size of a year of a real company', () => {
    expect(year.months).toHaveLength(13);
    expect(year.leads.length).toBeGreaterThan(2_500);
    expect(year.leads.length).toBeLessThan(3_500);
  });

  it('tells steps in order, after the agreement was drafted and no later than now', () => {
    const instants = year.steps.map(({ at }) => at);
    expect(instants).toEqual([...instants].sort((a, b) => a - b));
    expect(instants[0]).toBeGreaterThan(year.agreedFrom);
    expect(instants.at(-1)).toBeLessThanOrEqual(UNTIL);
    expect(instants.every(Number.isInteger)).toBe(true);
  });

  it.each<[Deed['kind'], number]>([
    ['reject', 150],
    ['dispute', 10],
    ['settle', 10],
    ['withdraw', 10],
    ['hold', 20],
    ['win', 150],
    ['lose', 150],
    ['revenue', 150],
  ])('has every kind of event, such as “%s” more than %d times', (kind, times) => {
    expect(all(kind).length).toBeGreaterThan(times);
  });

  it('brings interest from ten sources, each of them at work', () => {
    expect(SOURCES).toHaveLength(10);
    const used = new Set(year.leads.map(({ source }) => source.campaign));
    expect(used.size).toBe(10);
  });

  it('never gives two people one address, and none that could belong to somebody', () => {
    const addresses = year.leads.map(({ person }) => person.email);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses.filter((address) => !/^[a-z0-9.-]+@[a-z0-9-]+\.example$/.test(address))).toEqual([]);
  });

  it('lets nobody in sales work when the company is closed', () => {
    const answers = [...all('accept'), ...all('reject'), ...all('attempt'), ...all('win')];
    // An answer may take the whole of the working time up to closing.
    expect(answers.filter(({ at }) => !calendar.isOpen(at) && !calendar.isOpen(at - MINUTE_MS))).toEqual([]);
    const inAugust = answers.filter(({ at }) => /^2025-08-(09|1\d|2[01])/.test(new Date(at).toISOString()));
    expect(inAugust).toEqual([]);
  });

  it('has somebody who calls on the road and logs it back at the desk, the same day', () => {
    const late = all('attempt').filter(({ lagMs }) => lagMs !== undefined);
    expect(late.length).toBeGreaterThan(30);
    expect(new Set(late.map(({ by }) => by))).toEqual(new Set(['chiara']));
    const dayOf = (at: number): string => new Date(at + 2 * 3_600_000).toISOString().slice(0, 10);
    expect(late.filter(({ at, lagMs = 0 }) => dayOf(at) !== dayOf(at - lagMs))).toEqual([]);
    expect(late.every(({ lagMs = 0 }) => lagMs >= 2 * 3_600_000)).toBe(true);
  });

  it('is quiet in August and busy in October', () => {
    const offersOf = (on: string): number => year.months.find((month) => month.on === on)?.offers ?? 0;
    expect(offersOf('2025-08-01')).toBeLessThan(offersOf('2025-10-01') / 2);
  });

  it('has a month in which sales keeps its word, and right before it one in which a wave breaks it', () => {
    const [kept, broken] = [monthCalled('kept'), monthCalled('broken')];
    expect([broken.on, kept.on]).toEqual(['2026-04-01', '2026-05-01']);
    const [good, bad] = [answersIn(kept), answersIn(broken)];
    expect(good.inTime / good.offers).toBeGreaterThan(0.92);
    expect(bad.inTime / bad.offers).toBeLessThan(0.8);
  });

  it('hands over more than promised in the kept month and less in the broken one', () => {
    expect(monthCalled('kept').offers).toBeGreaterThan(year.goal);
    expect(monthCalled('broken').offers).toBeLessThan(year.goal);
  });

  it('leaves holiday months out of the stories', () => {
    const { months } = planYear({ seed: 1, until: Date.parse('2026-09-10T08:00:00Z'), months: 3 });
    expect(months.map(({ on, story }) => [on, story])).toEqual([
      ['2026-06-01', 'broken'],
      ['2026-07-01', 'kept'],
      ['2026-08-01', 'ordinary'],
      ['2026-09-01', 'running'],
    ]);
  });

  it('ends with offers of the last minutes that nobody has answered, at any hour', () => {
    const sunday = planYear({ seed: 5, until: Date.parse('2026-06-14T02:00:00Z'), months: 1, goal: 10 });
    const last = sunday.steps.filter(
      ({ kind, at }) => kind === 'offer' && at > sunday.until - 15 * MINUTE_MS,
    );
    expect(last.length).toBeGreaterThanOrEqual(5);
    const answered = new Set(sunday.steps.filter(({ kind }) => kind === 'accept').map(({ lead }) => lead));
    expect(last.filter(({ lead }) => answered.has(lead))).toEqual([]);
  });

  it('asks nothing of a lead that its lifecycle forbids', () => {
    const states = new Map<number, LeadState>();
    const refused = year.steps.filter((step) => {
      const state = states.get(step.lead) ?? { stage: null, isOnOffer: false };
      const next = follow(state, step);
      if (next) states.set(step.lead, next);
      return next === null;
    });
    expect(refused).toEqual([]);
  });
});

interface LeadState {
  readonly stage: Stage | null;
  readonly isOnOffer: boolean;
}

type Command = keyof typeof LIFECYCLE;

const COMMANDS: Readonly<Partial<Record<Deed['kind'], Command>>> = {
  offer: 'offer',
  accept: 'accept',
  'qualify-for-sales': 'sales-qualify',
  'open-deal': 'open-deal',
  win: 'win',
  lose: 'lose',
  recycle: 'recycle',
};

/** Where a rejection leads, by the shipped table of reasons. */
const TO_DISQUALIFIED = ['STUDENT_OR_JOBSEEKER', 'TEST_OR_SPAM', 'EXISTING_CUSTOMER'];
const TO_RECYCLED = ['BELOW_DEFINITION'];

const ANSWERS: readonly Deed['kind'][] = ['accept', 'reject', 'withdraw'];

/** The lead after a step; null where the step is not possible. */
function follow(state: LeadState, step: Step): LeadState | null {
  const { stage, isOnOffer } = state;
  if (step.kind === 'capture') return stage === null ? { stage: 'inquiry', isOnOffer } : state;
  if (stage === null) return null;
  // An offer is answered before anything else happens, and nothing is answered that was not offered.
  if (ANSWERS.includes(step.kind) !== isOnOffer) return null;
  const command = commandOf(step);
  if (!command) return { stage, isOnOffer: false };
  if (!isAllowed(command, stage)) return null;
  return { stage: LIFECYCLE[command].to, isOnOffer: step.kind === 'offer' };
}

function commandOf(step: Step): Command | undefined {
  if (step.kind === 'reject') return rejection(step);
  if (step.kind === 'disqualify') return step.reason === 'OTHER' ? 'disqualify' : 'recycle';
  return COMMANDS[step.kind];
}

function rejection({ reason, disposition }: StepOf<'reject'>): Command | undefined {
  if (disposition === 'disqualify' || TO_DISQUALIFIED.includes(reason)) return 'reject-to-disqualified';
  if (disposition === 'recycle' || TO_RECYCLED.includes(reason)) return 'reject-to-recycled';
  return undefined;
}
