import { wilson } from '#statistics';
import type { Interval } from '#statistics';
import { mapOf } from './map.js';
import type { Facts, MapNode } from './map.js';
import { isBefore } from './steps.js';
import type { Step } from './steps.js';
import { timeOf, total } from './sum.js';

export const FRICTION_KINDS = ['wait', 'handoff', 'rework', 'pingpong', 'loss'] as const;
export type FrictionKind = (typeof FRICTION_KINDS)[number];

/** What it comes to at a step in a period. */
export interface Cost {
  readonly count: number;
  /** The time it takes in all, up to now. */
  readonly seconds: number;
}

/** What rubs at a step; the same kind at the same step a period before stands beside it. */
export interface Friction extends Cost {
  readonly kind: FrictionKind;
  readonly step: Step;
  /** Of all time of leads that were somebody's. Kinds overlap: rework waits too, so shares of several are not added. */
  readonly share: number;
  /** For each visit to the step. */
  readonly perVisit: number;
  readonly previous: Cost;
  readonly isBottleneck: boolean;
}

/** Fewer visits say too little for a step to be named. */
export const FEWEST_VISITS = 10;

/**
 * How much a step holds back: all the waiting at it, weighted by the share of its visits whose leads were lost afterwards, of those that
 * are decided, (lost + 1) ÷ (decided + 2), so that a few leads say little. Parked leads and ends wait for nobody, and before it is captured nobody is a lead.
 */
export function weightOf({ step, seconds, lostAfter, wonAfter, isRest, volume }: MapNode): number {
  if (isRest || isBefore(step) || volume < FEWEST_VISITS) return 0;
  return (seconds * (lostAfter + 1)) / (lostAfter + wonAfter + 2);
}

/** The step that holds back most, or null where none does; of two alike the earlier one. */
export function bottleneckOf(nodes: readonly MapNode[]): Step | null {
  let [most, found]: [number, Step | null] = [0, null];
  for (const node of nodes) if (weightOf(node) > most) [most, found] = [weightOf(node), node.step];
  return found;
}

export interface Frictions {
  readonly bottleneck: Step | null;
  readonly items: readonly Friction[];
  /** Of a lead that was captured in the period. */
  readonly handoffs: { readonly count: number; readonly across: number; readonly leads: number };
}

export function frictionsOf(facts: Facts, before: Facts): Frictions {
  const { nodes, departments } = mapOf(facts);
  const volumes = new Map(nodes.map(({ step, volume }) => [step, volume]));
  const bottleneck = bottleneckOf(nodes);
  const all = departments.reduce((sum, { share, seconds }) => sum + (share === null ? 0 : seconds), 0);
  const costs = costsOf(facts, nodes);
  const earlier = costsOf(before, mapOf(before).nodes);
  const items = [...costs]
    .map(([key, cost]): Friction => {
      const [kind, step] = key.split(' ') as [FrictionKind, Step];
      return {
        ...{ kind, step, ...cost },
        share: all === 0 ? 0 : cost.seconds / all,
        perVisit: cost.count / (volumes.get(step) ?? cost.count),
        previous: earlier.get(key) ?? { count: 0, seconds: 0 },
        isBottleneck: kind === 'wait' && step === bottleneck,
      };
    })
    .sort((one, other) => other.seconds - one.seconds || other.count - one.count);
  return { bottleneck, items, handoffs: handoffsOf(facts) };
}

function costsOf(facts: Facts, nodes: readonly MapNode[]): ReadonlyMap<string, Cost> {
  const costs = new Map<string, Cost>();
  for (const { step, volume: count, seconds, isRest } of nodes)
    if (!isRest) costs.set(`wait ${step}`, { count, seconds });
  for (const kind of FRICTION_KINDS.slice(1)) {
    const [done, running] = [
      facts.done.filter((sum) => sum.kind === kind),
      facts.running.filter((sum) => sum.kind === kind),
    ];
    for (const step of new Set([...done, ...running].map((sum) => sum.step))) {
      const at = ({ step: of }: { readonly step: Step }): boolean => of === step;
      const [ended, open] = [done.filter(at), running.filter(at)];
      costs.set(`${kind} ${step}`, {
        ...{ count: total([...ended, ...open]), seconds: timeOf(ended, open, facts.now) },
      });
    }
  }
  return costs;
}

function handoffsOf({ done, running }: Facts): Frictions['handoffs'] {
  const all = [...done, ...running];
  const handoffs = all.filter(({ kind }) => kind === 'handoff');
  return {
    count: total(handoffs),
    across: total(handoffs.filter(({ department, other }) => department !== other)),
    leads: total(all.filter(({ kind, step }) => kind === 'outcome' && step === 'captured')),
  };
}

/** What became of the leads that came over a channel: how many went on from being captured. */
export interface Touchpoint {
  readonly channel: string;
  readonly leads: number;
  readonly on: number;
  readonly off: number;
  readonly open: number;
  readonly won: number;
  /** Of those that are decided; null where none is. */
  readonly rate: number | null;
  /** Wilson's, 95 %. */
  readonly interval: Interval;
}

/** How many leads of a channel came to an outcome, and how many of them were won. */
export interface OutcomeCount {
  readonly channel: string;
  readonly other: string;
  readonly count: number;
  readonly won: number;
}

export function touchpointsOf(outcomes: readonly OutcomeCount[]): Touchpoint[] {
  const channels = [...new Set(outcomes.map(({ channel }) => channel))];
  return channels
    .map((channel): Touchpoint => {
      const of = outcomes.filter((each) => each.channel === channel);
      const count = (outcome: string): number => total(of.filter(({ other }) => other === outcome));
      const [on, off, open] = [count('on'), count('off'), count('open')];
      return {
        ...{ channel, leads: on + off + open, on, off, open },
        won: of.reduce((sum, { won }) => sum + won, 0),
        rate: on + off === 0 ? null : on / (on + off),
        interval: wilson({ hits: on, total: on + off }),
      };
    })
    .sort((one, other) => other.leads - one.leads || (one.channel < other.channel ? -1 : 1));
}
