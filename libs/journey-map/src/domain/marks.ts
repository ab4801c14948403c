import { isHandedOn } from './holders.js';
import { bucketOfSeconds, ENDED, UNDATED } from './mark.js';
import type { Fate, Mark } from './mark.js';
import { passesOf } from './passes.js';
import type { Point, Walk } from './point.js';
import { secondOf, staysOf, timeOfStay } from './stays.js';
import type { Stay, Timed } from './stays.js';
import { activityOf, edgeKind, isBefore, isEnd, isLoss, isRest, REST } from './steps.js';
import type { Step } from './steps.js';
import { pingPongsOf, repeatsOf } from './successions.js';

/** Everything a walk counts for; the same walk always gives the same marks in the same order. */
export function marksOf({ points }: Walk): Mark[] {
  const stays = staysOf(points);
  const worked = stays.filter(({ point }) => !isBefore(point.step));
  const visits = visitsOf(points);
  const fate = fateOf(points);
  return [
    ...visits.map((stay) => visit(stay, fate)),
    ...stays.filter(({ point, next }) => !(isEnd(point.step) && next === undefined)).map(held),
    ...handoffs(worked),
    ...pingPongsOf(worked.map(({ point }) => point.department)).map((place) => pingPong(worked, place)),
    ...passesOf(worked),
    ...repeatsOf(visits.map(({ point }) => activityOf(point.step))).map((place) => rework(visits[place]!)),
    ...losses(points),
    ...outcome(visits, fate),
    ...reached(points),
  ];
}

/** Whole visits to steps, whoever had the lead meanwhile. */
function visitsOf(points: readonly Point[]): Stay[] {
  const starts = points.filter((point, place) => points[place - 1]?.step !== point.step);
  return starts.map((point, place) => ({ point, next: starts[place + 1] }));
}

function fateOf(points: readonly Point[]): Fate {
  const last = points.at(-1)?.step;
  if (last !== undefined && isLoss(last)) return 'lost';
  return points.some(({ step }) => step === 'won') ? 'won' : 'open';
}

const visit = (stay: Stay, fate: Fate): Mark => ({
  ...{ kind: 'visit', step: stay.point.step, other: stay.next?.step ?? '', department: '', fate },
  ...timeOfStay(stay, true),
});

const held = (stay: Stay): Mark => ({
  ...{ kind: 'held', step: stay.point.step, other: '', fate: '' },
  department: isRest(stay.point.step) ? REST : stay.point.department,
  ...timeOfStay(stay),
});

function handoffs(stays: readonly Stay[]): Mark[] {
  return stays.slice(1).flatMap((stay, place): Mark[] => {
    const from = stays[place]!.point;
    const to = stay.point;
    // Nobody takes over what is over.
    if (isEnd(to.step) || !isHandedOn(from, to)) return [];
    const of = { step: to.step, department: from.department, other: to.department } as const;
    return [{ kind: 'handoff', ...of, fate: '', ...timeOfStay(stay) }];
  });
}

function pingPong(stays: readonly Stay[], place: number): Mark {
  const stay = stays[place]!;
  const { step, department: other } = stay.point;
  const { department } = stays[place - 1]!.point;
  return { kind: 'pingpong', step, department, other, fate: '', ...timeOfStay(stay) };
}

const rework = (stay: Stay): Mark => ({
  ...{ kind: 'rework', step: stay.point.step, other: '', department: stay.point.department, fate: '' },
  ...timeOfStay(stay),
});

/** A loss that was taken back was one all the same. */
function losses(points: readonly Point[]): Mark[] {
  return points.flatMap((point, place): Mark[] => {
    const before = points[place - 1];
    if (before === undefined || !isLoss(point.step) || isLoss(before.step)) return [];
    const of = { step: before.step, other: point.step, department: before.department } as const;
    return [{ kind: 'loss', ...of, fate: '', ...wayTo(points, point) }];
  });
}

/** All the time from the first point of the walk to this one, told at this one. */
function wayTo(points: readonly Point[], point: Point, isBucketed = false): Timed {
  const at = secondOf(point.at);
  const begun = points[0]!;
  if (begun.isUndated || point.isUndated) return { at, bucket: UNDATED, seconds: 0 };
  const seconds = at - secondOf(begun.at);
  return { at, bucket: isBucketed ? bucketOfSeconds(seconds) : 0, seconds };
}

function outcome(visits: readonly Stay[], fate: Fate): Mark[] {
  const first = visits.find(({ point }) => point.step === 'captured');
  if (first === undefined) return [];
  const { point, next } = first;
  const other = next === undefined ? 'open' : edgeKind(point.step, next.step) === 'on' ? 'on' : 'off';
  const told = { at: secondOf(point.at), bucket: ENDED, seconds: 0 };
  return [{ kind: 'outcome', step: 'captured', other, department: '', fate, ...told }];
}

const MILESTONES: readonly Step[] = ['won', 'paid'];

function reached(points: readonly Point[]): Mark[] {
  return MILESTONES.flatMap((step): Mark[] => {
    const point = points.find((each) => each.step === step);
    if (point === undefined) return [];
    const of = { step, other: '', department: '', fate: '' } as const;
    return [{ kind: 'reached', ...of, ...wayTo(points, point, true) }];
  });
}
