import { TALLY_BUCKETS } from '#contracts';
import { rows } from '#database';
import type { Tx } from '#database';
import { dateOfDay, isDuty, OBLIGATION_STATES, periodOn } from '#sla';
import type { Clause, FigureLine, PeriodRule } from '#sla';
import type { VersionInForce } from '../domain/version-in-force.js';
import { CREDIT_LINES_AS_WAS, DUTY_LINES_AS_WAS } from './as-was.sql.js';
import type { PastWanted } from './read-pasts.js';

type Told = Pick<FigureLine, 'outcome' | 'corrected' | 'amount' | 'isPart' | 'usedMs' | 'targetMs'>;

/**
 * The lines behind how a stretch went, read together with its figures and kept as they were read: what happens afterwards moves neither.
 * They stay text until somebody looks.
 */
export class LinesAsWas {
  private constructor(
    private readonly version: VersionInForce,
    private readonly texts: ReadonlyMap<string, string>,
  ) {}

  static async read(
    tx: Tx,
    version: VersionInForce,
    { workspaceId, from, to }: PastWanted,
  ): Promise<LinesAsWas> {
    const of = [workspaceId, version.content.agreementId, from, to];
    const duties = await rows<ClauseText>(tx, DUTY_LINES_AS_WAS, [...of, version.terms.period.zone]);
    const credits = await rows<ClauseText>(tx, CREDIT_LINES_AS_WAS, of);
    return new LinesAsWas(
      version,
      new Map([...duties, ...credits].map((each) => [each.clauseKey, each.lines])),
    );
  }

  /** The clause as it was promised then. */
  clause(clauseKey: string): Clause | undefined {
    return this.version.terms.clauses.find(({ key }) => key === clauseKey);
  }

  /** Of one clause in one period (null: the whole stretch). */
  of(clause: Clause, period: string | null): readonly FigureLine[] {
    const rule = this.version.terms.period;
    const text = this.texts.get(clause.key) ?? '';
    const read = isDuty(clause) ? dutyLine : creditLine;
    return (text === '' ? [] : text.split(',')).flatMap((each) => {
      const line = read(each.split(' '), rule);
      return period === null || line.period === period ? [line.line] : [];
    });
  }
}

interface ClauseText {
  readonly clauseKey: string;
  readonly lines: string;
}

interface PostedLine {
  readonly period: string;
  readonly line: FigureLine;
}

const stateOf = (letter: string | undefined): string =>
  OBLIGATION_STATES.find((state) => state.startsWith(letter!)) ?? '';

function dutyLine(
  [leadId = '', letters = '', day, target, used]: readonly string[],
  rule: PeriodRule,
): PostedLine {
  const on = dateOfDay(Number(day));
  const [outcome, corrected] = [stateOf(letters[0]), stateOf(letters[1])];
  const told: Told = {
    ...{ outcome, corrected: corrected === outcome ? null : corrected, amount: 1, isPart: false },
    ...{ usedMs: used === undefined ? null : Number(used), targetMs: Number(target) },
  };
  return { period: periodOn(rule, on).key, line: { leadId, on, ...told } };
}

function creditLine([leadId = '', letter = '', day, posted, amount, isPart]: readonly string[]): PostedLine {
  const outcome = TALLY_BUCKETS.find((bucket) => bucket.startsWith(letter)) ?? '';
  const told: Told = {
    outcome,
    corrected: null,
    amount: Number(amount),
    isPart: isPart === '1',
    ...NO_CLOCK,
  };
  return { period: dateOfDay(Number(posted)), line: { leadId, on: dateOfDay(Number(day)), ...told } };
}

const NO_CLOCK = { usedMs: null, targetMs: null } as const;
