import { matches } from '#contracts';
import type { LeadAttributes, Predicate } from '#contracts';
import { DAY_MS } from '#kernel';
import { COMMON_MEMBERS, readCommon, readPredicate } from './common.js';
import type { ClauseCommon } from './common.js';
import { key, list, noTwice, number, oneOf, onlyMembers, reading, text, wrong } from './reading.js';
import type { Reading } from './reading.js';

/** One row of a duty: which leads, and how long. The first row that matches is frozen on the obligation. */
export interface Tier {
  readonly key: string;
  readonly label: string;
  readonly when: Predicate;
  /** Business time, milliseconds. */
  readonly targetMs: number;
}

/** What every duty says beside the common part. */
export interface DutyCommon extends ClauseCommon {
  readonly tiers: readonly Tier[];
  /** Fractions of the target at which people are told, rising. */
  readonly alarms: readonly number[];
  /** `version`: the calendar the version pins; `owner`: the working time of whoever owns the lead (ruling 21). */
  readonly calendar: 'version' | 'owner';
}

/** Something done for a lead that may answer a duty. */
export type Evidence =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'rejected'; readonly reason: string }
  | { readonly kind: 'attempt'; readonly type: string; readonly outcome: string };

/** What sets a clock going (ruling 12). */
export type ClockStart = 'offer' | 'acceptance' | 'capture' | 'message';

/** A kind of duty: the one file to write when a new one is added. */
export interface DutyKind<C extends DutyCommon & { readonly kind: string }> {
  readonly family: 'duty';
  readonly kind: C['kind'];
  readonly startsAt: ClockStart;
  /** Whether reciprocal relief may excuse it (ruling 15). */
  readonly isRelievable: boolean;
  /** True when this evidence fulfils the promise. */
  answers(clause: C, evidence: Evidence): boolean;
  read(from: Reading): C;
}

export const DEFAULT_ALARMS = [0.5, 0.8, 1, 1.5] as const;

/** The tier of a lead, or null when no row is meant for it: then nothing is owed. */
export const tierOf = (clause: DutyCommon, lead: LeadAttributes): Tier | null =>
  matches(clause.segment, lead) ? (clause.tiers.find((tier) => matches(tier.when, lead)) ?? null) : null;

export const DUTY_MEMBERS = [...COMMON_MEMBERS, 'tiers', 'alarms', 'calendar'] as const;

export function readDuty(from: Reading): DutyCommon {
  return {
    ...readCommon(from),
    tiers: readTiers(from),
    alarms: readAlarms(from),
    calendar: oneOf(from, 'calendar', ['version', 'owner'] as const, 'version'),
  };
}

function readTiers(from: Reading): readonly Tier[] {
  const tiers = list(from, 'tiers', { min: 1, max: 50 }).map((value, index) => {
    const row = reading(value, `${from.pointer}/tiers/${index}`, from.problems);
    onlyMembers(row, ['key', 'label', 'when', 'targetMs']);
    return {
      key: key(row, 'key'),
      label: text(row, 'label', { max: 200 }),
      when: readPredicate(row, 'when', { all: [] }),
      targetMs: number(row, 'targetMs', { min: 1, max: 366 * DAY_MS, isWhole: true }),
    };
  });
  noTwice(
    from,
    'tiers',
    tiers.map((tier) => tier.key),
  );
  return tiers;
}

function readAlarms(from: Reading): readonly number[] {
  if (from.value.alarms === undefined) return DEFAULT_ALARMS;
  const alarms = list(from, 'alarms', { min: 0, max: 10 });
  const isRising = alarms.every(
    (each, index) =>
      typeof each === 'number' && each > 0 && each <= 10 && (index === 0 || each > Number(alarms[index - 1])),
  );
  if (!isRising)
    wrong(from, 'alarms', 'fractions of the target above 0 and at most 10, each higher than the one before');
  return isRising ? (alarms as number[]) : DEFAULT_ALARMS;
}
