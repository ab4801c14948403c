import { rows } from '#database';
import type { Tx } from '#database';
import { isDuty } from '#sla';
import type { Clause, EachLine } from '#sla';
import type { VersionInForce } from '../domain/version-in-force.js';
import { CREDIT_LINES_AS_WAS, DUTY_LINES_AS_WAS } from './as-was.sql.js';
import { rowsOf } from './line-rows.js';
import type { LineRows } from './line-rows.js';
import type { PastWanted } from './read-pasts.js';

/**
 * The lines behind how a stretch went, read together with its figures and kept as they were read: what happens afterwards moves neither.
 * They belong to a version, a stretch and a position of the journal; rehearsals of the same share them.
 */
export class LinesAsWas {
  /** What they take of the memory. */
  readonly bytes: number;

  private constructor(
    private readonly clauses: readonly Clause[],
    private readonly lines: ReadonlyMap<string, LineRows>,
  ) {
    this.bytes = [...lines.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  }

  static async read(
    tx: Tx,
    { terms, content }: VersionInForce,
    { workspaceId, from, to }: PastWanted,
  ): Promise<LinesAsWas> {
    const of = [workspaceId, content.agreementId, from, to];
    const lines = new Map<string, LineRows>();
    const take = async (texts: readonly ClauseText[]): Promise<void> => {
      for (const { clauseKey, lines: text } of texts) {
        const clause = terms.clauses.find(({ key }) => key === clauseKey);
        if (clause) lines.set(clauseKey, await rowsOf(text, isDuty(clause), terms.period));
      }
    };
    await take(await rows<ClauseText>(tx, DUTY_LINES_AS_WAS, [...of, terms.period.zone]));
    await take(await rows<ClauseText>(tx, CREDIT_LINES_AS_WAS, of));
    return new LinesAsWas(terms.clauses, lines);
  }

  /** The clause as it was promised then. */
  clause(clauseKey: string): Clause | undefined {
    return this.clauses.find(({ key }) => key === clauseKey);
  }

  /** Of one clause in one period (null: the whole stretch). */
  of({ key }: Clause, period: string | null): EachLine {
    return this.lines.get(key)?.each(period) ?? (() => undefined);
  }
}

interface ClauseText {
  readonly clauseKey: string;
  readonly lines: string;
}
