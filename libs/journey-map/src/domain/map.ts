import { DAY_MS } from '#kernel';
import { STANDS_STILL_DAYS } from './figure.js';
import type { EdgeKind, Holder, Step } from './steps.js';
import { edgeKind, isEnd, isRest, REST, STEPS, usualDepartment } from './steps.js';
import { timeOf, total, waitOf } from './sum.js';
import type { RunningSum, Sum, Wait } from './sum.js';

/** A step of the map. Its volume is what went on, was lost, ended there, or is still there: nothing else becomes of a visit. */
export interface MapNode extends Wait {
  readonly step: Step;
  /** Visits that began in the period; a lead that comes back visits again. */
  readonly volume: number;
  /** Those that are still there. */
  readonly here: number;
  /** Those of them that have been there for 30 days and more. */
  readonly standing: number;
  /** Those that were lost from here. */
  readonly lost: number;
  /** Those of leads that were lost in the end, from here or later. */
  readonly lostAfter: number;
  /** Those of leads that were won. */
  readonly wonAfter: number;
  /** All the time at this step, up to now. */
  readonly seconds: number;
  /** Nothing has to happen here: an end, or parked until a day. */
  readonly isRest: boolean;
  /** Who has leads here for most of the time, or whose step it is. */
  readonly department: Holder;
}

export interface MapEdge extends Wait {
  readonly from: Step;
  readonly to: Step;
  readonly kind: EdgeKind;
  readonly count: number;
}

/** How much of the time a department had leads. */
export interface DepartmentTime {
  readonly department: Holder;
  readonly count: number;
  readonly seconds: number;
  /** Of all time that was somebody's; null of what rests. */
  readonly share: number | null;
}

/** From the first step to a milestone, of those that got there in the period. */
export interface Reach extends Wait {
  readonly step: Step;
  readonly count: number;
}

export interface MapFigures {
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  readonly departments: readonly DepartmentTime[];
  readonly reached: readonly Reach[];
}

/** What is known of a period. */
export interface Facts {
  readonly done: readonly Sum[];
  readonly running: readonly RunningSum[];
  /** Second it is. */
  readonly now: number;
  /** The day it is. */
  readonly today: string;
}

const ofKind = <T extends { readonly kind: string }>(all: readonly T[], kind: string): T[] =>
  all.filter((each) => each.kind === kind);
const atStep = <T extends { readonly step: string }>(all: readonly T[], step: string): T[] =>
  all.filter((each) => each.step === step);

/** The last day on which a lead must have come to a step to stand still there today. */
export const stoodSince = (today: string): string =>
  new Date(Date.parse(`${today}T00:00:00Z`) - STANDS_STILL_DAYS * DAY_MS).toISOString().slice(0, 10);

export function mapOf(facts: Facts): MapFigures {
  const { done, running } = facts;
  const visits = { ...facts, done: ofKind(done, 'visit'), running: ofKind(running, 'visit') };
  const held = { ...facts, done: ofKind(done, 'held'), running: ofKind(running, 'held') };
  return {
    nodes: STEPS.map((step) => nodeOf(step, facts, held)).filter(({ volume }) => volume > 0),
    edges: edgesOf(visits),
    departments: departmentsOf(held),
    reached: (['won', 'paid'] as const).map((step): Reach => {
      const sums = atStep(ofKind(done, 'reached'), step);
      return { step, count: total(sums), ...waitOf(sums, [], 0) };
    }),
  };
}

function nodeOf(step: Step, { done, running, now, today }: Facts, held: Facts): MapNode {
  const [left, here] = [atStep(ofKind(done, 'visit'), step), atStep(ofKind(running, 'visit'), step)];
  const all = [...left, ...here];
  const since = stoodSince(today);
  const lost = left.filter(({ other }) => other !== '' && edgeKind(step, other as Step) === 'loss');
  return {
    ...{ step, volume: total(all), here: total(here), lost: total(lost) },
    standing: total(here.filter(({ day }) => day <= since)),
    lostAfter: all.reduce((sum, each) => sum + each.lost, 0),
    wonAfter: all.reduce((sum, each) => sum + each.won, 0),
    seconds: timeOf(left, here, now),
    isRest: isRest(step),
    department: holderOf(step, held),
    ...(isEnd(step) ? { medianSeconds: null, p90Seconds: null } : waitOf(left, here, now)),
  };
}

function holderOf(step: Step, { done, running, ...moment }: Facts): Holder {
  const [first] = departmentsOf({ ...moment, done: atStep(done, step), running: atStep(running, step) });
  return first?.department ?? (isRest(step) ? REST : usualDepartment(step));
}

function edgesOf({ done }: Facts): MapEdge[] {
  const pairs = new Map<string, Sum[]>();
  for (const sum of done) {
    if (sum.other === '') continue;
    const key = `${sum.step}>${sum.other}`;
    pairs.set(key, [...(pairs.get(key) ?? []), sum]);
  }
  return [...pairs.values()]
    .map((sums): MapEdge => {
      const [from, to] = [sums[0]!.step, sums[0]!.other as Step];
      return { from, to, kind: edgeKind(from, to), count: total(sums), ...waitOf(sums, [], 0) };
    })
    .sort((one, other) => placeOf(one) - placeOf(other));
}

const placeOf = ({ from, to }: MapEdge): number => STEPS.indexOf(from) * STEPS.length + STEPS.indexOf(to);

function departmentsOf({ done, running, now }: Facts): DepartmentTime[] {
  const names = [...new Set([...done, ...running].map(({ department }) => department as Holder))];
  const times = names.map((department) => {
    const is = ({ department: of }: { readonly department: string }): boolean => of === department;
    const [ended, open] = [done.filter(is), running.filter(is)];
    return {
      ...{ department, count: total([...ended, ...open]) },
      seconds: timeOf(ended, open, now),
    };
  });
  const all = times.reduce((sum, each) => sum + (each.department === REST ? 0 : each.seconds), 0);
  const shareOf = (seconds: number): number => (all === 0 ? 0 : seconds / all);
  return times
    .map((each) => ({ ...each, share: each.department === REST ? null : shareOf(each.seconds) }))
    .sort((one, other) => rank(other) - rank(one) || (one.department < other.department ? -1 : 1));
}

/** Most first, and what rests last. */
const rank = ({ share, seconds }: DepartmentTime): number => (share === null ? -1 : seconds);
