import type { AttributeValue, LeadAttributes } from '#contracts';
import { wilson } from '#statistics';
import type { Interval, ShareDone } from '#statistics';
import { OBLIGATION_STATES } from '../obligation/obligation.js';
import type { ObligationState } from '../obligation/obligation.js';
import { dutyStanding } from '../standing/duty-standing.js';
import type { DutyStanding } from '../standing/duty-standing.js';
import type { JudgedCase, JudgedCycle } from './judge-case.js';
import { Waits } from './waits.js';
import type { Percentiles } from './waits.js';

/** Where a group stands under one promise. */
export interface JudgedGroup {
  /** By grouping attribute; null where it was not told. */
  readonly by: Readonly<Record<string, AttributeValue | null>>;
  /** Counts, contract rate (met ÷ decided), error budget and status, as on a board. */
  readonly standing: DutyStanding;
  /** Of the contract rate; 95 %. */
  readonly contractInterval: Interval;
  /** Share answered within its target, open ones and those taken back counted as long as they were seen; null without any. */
  readonly processRate: ShareDone | null;
  /** Milliseconds of those answered, in time or late. */
  readonly answered: Percentiles;
  /** Milliseconds by Kaplan and Meier; null is not reached. */
  readonly process: Percentiles;
  /** False for a large group: then percentiles are at most 1 % off. */
  readonly isExact: boolean;
}

/** What a log came to under one promise. */
export interface JudgedClause {
  readonly key: string;
  readonly title: string;
  readonly objective: number;
  readonly total: JudgedGroup;
  /** In the order of their values; empty when nothing was grouped. */
  readonly groups: readonly JudgedGroup[];
  /** Cycles no tier is meant for: nothing is owed, and they are in no group. */
  readonly notOwed: number;
}

/** The word that groups by the row of the clause that set the target. */
export const BY_TIER = 'tier';

/** Gathers what became of cases under one promise, group by group; memory grows with the groups, not with the cases. */
export class Judging {
  private readonly total: Gathered = gathered({});
  private readonly groups = new Map<string, Gathered>();
  private notOwed = 0;

  /** `by` are fields of the rules' attributes, or `tier`. */
  constructor(
    private readonly clause: Pick<JudgedClause, 'key' | 'title' | 'objective'>,
    private readonly by: readonly string[],
  ) {}

  add({ cycles, notOwed }: JudgedCase): void {
    this.notOwed += notOwed;
    for (const cycle of cycles) {
      gather(this.total, cycle);
      if (this.by.length > 0) gather(this.groupOf(cycle), cycle);
    }
  }

  judged(): JudgedClause {
    const { key, title, objective } = this.clause;
    const groups = [...this.groups].sort(([one], [other]) => (one < other ? -1 : 1));
    return {
      ...{ key, title, objective, notOwed: this.notOwed },
      total: judgedGroup(this.total, objective),
      groups: groups.map(([, group]) => judgedGroup(group, objective)),
    };
  }

  private groupOf(cycle: JudgedCycle): Gathered {
    const values = this.by.map((field) => groupingValue(cycle, field));
    const name = JSON.stringify(values);
    const known = this.groups.get(name);
    if (known) return known;
    const group = gathered(Object.fromEntries(this.by.map((field, index) => [field, values[index] ?? null])));
    this.groups.set(name, group);
    return group;
  }
}

/** What a cycle says under a grouping word; null when it does not say. */
export const groupingValue = (
  { attributes, obligation }: JudgedCycle,
  field: string,
): AttributeValue | null => (field === BY_TIER ? obligation.tierKey : attributeOf(attributes, field));

function attributeOf(attributes: LeadAttributes, field: string): AttributeValue | null {
  if (field.startsWith('custom.')) return attributes.custom?.[field.slice('custom.'.length)] ?? null;
  return (attributes as Readonly<Record<string, AttributeValue | undefined>>)[field] ?? null;
}

interface Gathered {
  readonly by: JudgedGroup['by'];
  readonly counts: Record<ObligationState, number>;
  readonly waits: Waits;
  oldestPending: number | null;
}

const gathered = (by: JudgedGroup['by']): Gathered => ({
  by,
  counts: Object.fromEntries(OBLIGATION_STATES.map((state) => [state, 0])) as Record<ObligationState, number>,
  waits: new Waits(),
  oldestPending: null,
});

function gather(group: Gathered, { obligation, elapsedMs }: JudgedCycle): void {
  const { state, startedAt, targetMs, fulfilledAt } = obligation;
  group.counts[state] += 1;
  group.waits.add(elapsedMs, targetMs, fulfilledAt !== null);
  if (state === 'pending') group.oldestPending = Math.min(group.oldestPending ?? startedAt, startedAt);
}

function judgedGroup({ by, counts, waits, oldestPending }: Gathered, objective: number): JudgedGroup {
  const standing = dutyStanding({ counts, objective, oldestPendingStartedAt: oldestPending });
  return {
    ...{ by, standing, isExact: waits.isExact },
    contractInterval: wilson({ hits: counts.met, total: standing.sample }),
    processRate: waits.processRate(),
    answered: waits.answered(),
    process: waits.process(),
  };
}
