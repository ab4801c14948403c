import { matches } from '#contracts';
import type { LeadAttributes, Predicate } from '#contracts';
import { DAY_MS } from '#kernel';
import type { EpochMs } from '#kernel';
import { COMMON_MEMBERS, readCommon, readPredicate } from './common.js';
import type { ClauseCommon } from './common.js';
import { readEscalation } from './escalation.js';
import type { EscalationStep } from './escalation.js';
import type { Evidence } from './evidence.js';
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
  /** Who is told at which alarm; left out where the workspace's own ladder holds. */
  readonly escalation?: readonly EscalationStep[];
}

/** A pause that evidence asks for. */
export interface Pausing {
  readonly reason: string;
  /** Most business time it may give back. */
  readonly limitMs: number;
  /** When it ends by itself; null when only the limit ends it. */
  readonly resumeBy: EpochMs | null;
}

type Test<C, T> = (clause: C, evidence: Evidence) => T;

/**
 * What evidence does to a duty of a kind: its whole life as a table. Whatever is left out never happens, save what ends every duty of a
 * lead: holds, reassignments, hand-overs taken back.
 */
export interface Conditions<C> {
  readonly starts: Test<C, boolean>;
  /** True when it fulfils the promise, or is one of several that do. */
  readonly answers: Test<C, boolean>;
  readonly pauses?: Test<C, Pausing | null>;
  readonly resumes?: Test<C, boolean>;
  /** Why nothing is owed any more; null when something still is. */
  readonly cancels?: Test<C, string | null>;
  readonly excuses?: Test<C, string | null>;
  /** True when no further cycle begins. */
  readonly ends?: Test<C, boolean>;
}

/** How cycles follow each other: each answer begins one, or the next start after an answer does. */
export type Rolling = 'with-answers' | 'with-starts';

/** How often it has to be done, and how far apart. */
export interface Counting {
  readonly needed: number;
  /** Wall-clock milliseconds. */
  readonly minimumGapMs: number;
}

/** A kind of duty: the one file to write when a new one is added. */
export interface DutyKind<C extends DutyCommon & { readonly kind: string }> {
  readonly family: 'duty';
  readonly kind: C['kind'];
  readonly when: Conditions<C>;
  /** Whether reciprocal relief may excuse it (ruling 15). */
  readonly isRelievable: boolean;
  /** No clock of its own for whoever owns the lead. */
  readonly isLeadLevelOnly?: boolean;
  /** For judging logs only; no agreement may promise it. */
  readonly isUnsignable?: boolean;
  /** Null, or left out, for a duty that is done once. */
  readonly rolls?: (clause: C) => Rolling | null;
  /** Left out where one answer is enough. */
  readonly count?: (clause: C) => Counting;
  /** Evidence that fulfils a counted promise at once. */
  readonly settles?: Test<C, boolean>;
  /** From when the clock of the cycle it begins runs, where that is later than the evidence itself. */
  readonly runsFrom?: Test<C, EpochMs | null>;
  read(from: Reading): C;
}

export const DEFAULT_ALARMS = [0.5, 0.8, 1, 1.5] as const;

/** The tier of a lead, or null when no row is meant for it: then nothing is owed. */
export const tierOf = (clause: DutyCommon, lead: LeadAttributes): Tier | null =>
  matches(clause.segment, lead) ? (clause.tiers.find((tier) => matches(tier.when, lead)) ?? null) : null;

export const DUTY_MEMBERS = [...COMMON_MEMBERS, 'tiers', 'alarms', 'calendar', 'escalation'] as const;

export function readDuty(from: Reading): DutyCommon {
  const alarms = readAlarms(from);
  return {
    ...readCommon(from),
    tiers: readTiers(from),
    alarms,
    calendar: oneOf(from, 'calendar', ['version', 'owner'] as const, 'version'),
    // Not written, not kept: the fingerprint of what was signed stays as it is.
    ...(from.value.escalation === undefined ? {} : { escalation: readEscalation(from, alarms) }),
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
