import { AppError } from '#kernel';
import type { EpochMs, FieldProblem } from '#kernel';
import { dutyTrace } from '../clauses/duty-trace.js';
import type { DutyTrace } from '../clauses/duty-trace.js';
import { list, noTwice, oneOf, onlyMembers, reading, wrong } from '../clauses/reading.js';
import type { Reading } from '../clauses/reading.js';
import { isZone } from '../period/local-date.js';
import { withMilliseconds } from './durations.js';
import { instantReader, needsZone } from './instant-format.js';
import { readColumns } from './log-columns.js';
import type { LogColumns } from './log-columns.js';

export const CLOCKS = ['business', 'wall'] as const;
export type ClockName = (typeof CLOCKS)[number];

export const LOG_ENCODINGS = ['utf-8', 'utf-16le', 'windows-1252'] as const;
export type LogEncoding = (typeof LOG_ENCODINGS)[number];

/** A promise a log is judged by, and the clock it runs on: working time of the calendar, or every hour of every day. */
export interface RuledClause {
  readonly clause: DutyTrace;
  readonly clock: ClockName;
}

/** How a log of events is read and judged. */
export interface JudgeRules {
  readonly columns: LogColumns;
  /** Where instants without an offset are meant; IANA. */
  readonly zone: string | null;
  /** The instant at which the log ends: what is open then is pending, or breached when its deadline has passed. */
  readonly asOf: 'now' | 'last-event' | EpochMs;
  /** Of a file without byte order mark. */
  readonly encoding: LogEncoding;
  readonly clauses: readonly RuledClause[];
}

const MEMBERS = ['columns', 'zone', 'asOf', 'encoding', 'clauses'] as const;
const MAX_CLAUSES = 20;

/**
 * Returns the value as typed rules, defaults filled in.
 * Throws `rules/invalid` naming every wrong place by its JSON pointer.
 */
export function validateJudgeRules(value: unknown): JudgeRules {
  const problems: FieldProblem[] = [];
  const rules = readRules(reading(value, '', problems));
  if (problems.length === 0) return rules;
  throw new AppError('invalid', 'rules/invalid', 'The rules are not valid; correct the named places.', {
    fields: problems,
  });
}

function readRules(from: Reading): JudgeRules {
  onlyMembers(from, MEMBERS);
  const columns = readColumns(from);
  const zone = readZone(from, columns);
  const clauses = list(from, 'clauses', { min: 1, max: MAX_CLAUSES }).map((each, index) =>
    readRuledClause(reading(each, `/clauses/${index}`, from.problems)),
  );
  noTwice(
    from,
    'clauses',
    clauses.map(({ clause }) => clause.key),
  );
  return {
    columns,
    zone,
    asOf: readAsOf(from, zone),
    encoding: oneOf(from, 'encoding', LOG_ENCODINGS, 'utf-8'),
    clauses,
  };
}

function readZone(from: Reading, { instant }: LogColumns): string | null {
  const { zone } = from.value;
  if (isZone(zone)) return zone;
  const blind = instant.formats.find(needsZone);
  if (zone !== undefined) wrong(from, 'zone', 'an IANA time zone, such as Europe/Rome');
  else if (blind !== undefined)
    wrong(from, 'zone', `an IANA time zone, such as Europe/Rome: “${blind}” says no offset`);
  return null;
}

function readAsOf(from: Reading, zone: string | null): JudgeRules['asOf'] {
  const { asOf = 'last-event' } = from.value;
  if (asOf === 'now' || asOf === 'last-event') return asOf;
  const at = typeof asOf === 'string' ? instantReader(['iso'], zone)(asOf) : 'unreadable';
  if (typeof at === 'number') return at;
  wrong(from, 'asOf', 'now, last-event or an ISO instant, with an offset unless a zone is named');
  return 'last-event';
}

/** Who owes whom does not matter to a log, and nobody waits for its alarms. */
const UNTOLD = { owedBy: 'sales', owedTo: 'marketing', alarms: [] } as const;

function readRuledClause(from: Reading): RuledClause {
  const { kind = 'duty.trace' } = from.value;
  if (kind !== 'duty.trace') wrong(from, 'kind', 'duty.trace, or left out');
  const clock = oneOf(from, 'clock', CLOCKS, 'business');
  const { clock: _clock, target, ...others } = withMilliseconds(from, 'pauseLimit', 'pauseLimitMs');
  if (target !== undefined && others.tiers !== undefined)
    wrong(from, 'target', 'left out where tiers are given');
  const tiers = target === undefined ? others.tiers : [{ key: 'all', target }];
  const value = {
    ...UNTOLD,
    title: others.key,
    ...others,
    kind: 'duty.trace',
    tiers: readTiers(from, tiers),
  };
  return { clause: dutyTrace.read({ ...from, value }), clock };
}

/** Tiers as a clause has them: with a label, and the target in milliseconds. */
function readTiers(from: Reading, tiers: unknown): unknown {
  if (!Array.isArray(tiers)) return tiers;
  return tiers.map((tier: unknown, index) => {
    const row = reading(tier, `${from.pointer}/tiers/${index}`, from.problems);
    return { label: row.value.key, ...withMilliseconds(row, 'target', 'targetMs') };
  });
}
