import { rows } from '#database';
import type { Tx } from '#database';
import { burnWindows, isDuty } from '#sla';
import type { BurnReadout, BurnWindow } from '#sla';
import type { AgreementPeriod } from '../domain/agreement-period.js';
import { instantOfMinute, minuteOf } from '../domain/weeks.js';
import { DECIDED_IN, LAST_DECIDED } from '../persistence/standing.sql.js';

/** One window of one rule of one clause; each rule has a long one and a short one. */
interface Asked {
  readonly clauseKey: string;
  readonly rule: string;
  readonly part: 'long' | 'short';
  readonly after: number;
  readonly upTo: number;
  readonly isFresh: boolean;
}

/**
 * What was decided in the windows of every duty, by clause. A rule whose short window saw no decision is read as of the last decision
 * there was: so an alarm freezes when data stop, and the figure stays one of position and minute alone.
 */
export async function readBurn(
  tx: Tx,
  workspaceId: string,
  period: AgreementPeriod,
): Promise<ReadonlyMap<string, BurnReadout[]>> {
  const clauseKeys = period.clauses.filter(isDuty).map(({ key }) => key);
  if (clauseKeys.length === 0) return new Map();
  const now = Number(minuteOf(new Date(period.asOf)));
  const last = await rows<{ clauseKey: string; minute: number | null }>(tx, LAST_DECIDED, [
    ...[workspaceId, period.agreementId, clauseKeys, now],
  ]);
  const asked = last.flatMap(({ clauseKey, minute }) =>
    minute === null ? [] : windowsOf(clauseKey, minute, now, period),
  );
  if (asked.length === 0) return new Map();
  const sums = await rows<{ place: number; item: string; amount: number }>(tx, DECIDED_IN, [
    ...[workspaceId, period.agreementId, asked.map(({ clauseKey }) => clauseKey)],
    ...[asked.map(({ after }) => after), asked.map(({ upTo }) => upTo)],
  ]);
  return readouts(asked, sums);
}

function windowsOf(clauseKey: string, last: number, now: number, { calendar }: AgreementPeriod): Asked[] {
  const fresh = new Map(burnWindows(calendar, instantOfMinute(now)).map((window) => [window.key, window]));
  const frozen = burnWindows(calendar, instantOfMinute(last));
  return frozen.flatMap((then) => {
    const present = fresh.get(then.key);
    const isFresh = present !== undefined && last > minute(present.shortFrom);
    return bothParts(clauseKey, isFresh ? present : then, { upTo: isFresh ? now : last, isFresh });
  });
}

const minute = (at: number): number => Number(minuteOf(new Date(at)));

const bothParts = (
  clauseKey: string,
  { key: rule, longFrom, shortFrom }: BurnWindow,
  rest: Pick<Asked, 'upTo' | 'isFresh'>,
): Asked[] => [
  { clauseKey, rule, part: 'long', after: minute(longFrom), ...rest },
  { clauseKey, rule, part: 'short', after: minute(shortFrom), ...rest },
];

function readouts(
  asked: readonly Asked[],
  sums: readonly { place: number; item: string; amount: number }[],
): Map<string, BurnReadout[]> {
  const byClause = new Map<string, BurnReadout[]>();
  const breachesAt = (place: number): BurnReadout['long'] => {
    const of = (item: string): number =>
      sums.find((sum) => sum.place === place + 1 && sum.item === item)?.amount ?? 0;
    const breached = Math.max(0, of('breached'));
    return { breached, decided: breached + Math.max(0, of('met')) };
  };
  asked.forEach(({ clauseKey, rule, part, isFresh }, place) => {
    if (part === 'short') return;
    const readout = { key: rule, long: breachesAt(place), short: breachesAt(place + 1), isFresh };
    byClause.set(clauseKey, [...(byClause.get(clauseKey) ?? []), readout]);
  });
  return byClause;
}
