import { dutyKindOf } from '../clauses/registry.js';
import type { DutyClause } from '../clauses/registry.js';
import type { AgreementTerms } from '../clauses/terms.js';
import { judgeDuty } from './judge-duty.js';
import type { DutyRule, JudgedState } from './judge-duty.js';
import type { TraceReading } from './trace-reading.js';

/** A promise of a trace under one clause. */
export interface OwedDuty {
  /** Row of the trace. */
  row: number;
  rule: DutyRule;
  judged: JudgedState;
}

/**
 * Every promise the clause owes, in the order of the trace: figures and the lists behind them are told by the same. What is handed over
 * is written anew for each, for there are many.
 */
export function eachOwed(
  reading: TraceReading,
  { clause, configuration, terms }: OfClause<DutyClause>,
  see: (owed: Readonly<OwedDuty>) => void,
): void {
  const { duties: rows, attempts } = reading.trace;
  const tierAt = owedTier(reading, clause, terms);
  const counting = dutyKindOf(clause).count?.(clause) ?? null;
  const rules = clause.tiers.map(({ targetMs }): DutyRule => ({ targetMs, counting }));
  const judged: JudgedState = { state: 0, corrected: 0 };
  const owed: OwedDuty = { row: 0, rule: rules[0]!, judged };
  for (let row = 0; row < rows.end.length; row += 1) {
    if (rows.configuration[row] !== configuration || rows.isEarlier[row] === 1) continue;
    const tier = tierAt(row);
    if (tier < 0) continue;
    owed.row = row;
    owed.rule = rules[tier]!;
    judgeDuty(rows, attempts, row, owed.rule, judged);
    see(owed);
  }
}

/** A clause, the number of its configuration in the trace, and the terms it stands in. */
export interface OfClause<C> {
  readonly clause: C;
  readonly configuration: number;
  readonly terms: AgreementTerms;
}

/** The row of the duty a promise falls into; -1 where nothing is owed. */
function owedTier(
  reading: TraceReading,
  clause: DutyClause,
  { capacityCap }: AgreementTerms,
): (row: number) => number {
  const { attributes, guard, handover } = reading.trace.duties;
  const tiers = reading.tiersOf(clause);
  const above = capacityCap ? reading.aboveCap(capacityCap.leadsPerTeam) : null;
  return (row) => {
    if (guard[row] !== 0 && !isGuarded(reading, guard[row]!, tiers)) return -1;
    const isAbove = above !== null && handover[row] !== 0 && above[handover[row]! - 1] === 1;
    return isAbove ? -1 : tiers[attributes[row]!]!;
  };
}

/** True when the promise is owed for exactly those attributes the row rests on. */
function isGuarded({ trace }: TraceReading, guard: number, tiers: Int16Array): boolean {
  const { states, owed } = trace.guards[guard - 1]!;
  return states.every((state, index) => tiers[state]! >= 0 === owed[index]);
}
