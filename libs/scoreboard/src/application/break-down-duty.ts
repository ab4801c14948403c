import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { rows } from '#database';
import type { Tx } from '#database';
import { findTeams } from '#identity';
import { AppError } from '#kernel';
import { BoardReading } from '#live';
import { isDuty } from '#sla';
import type { DutyClause } from '#sla';
import { AgreementBoard } from '../boards/agreement-board.js';
import { AgreementVersions } from '../boards/agreement-versions.js';
import { agreementPeriod } from '../domain/agreement-period.js';
import { dutyBreakdown } from '../domain/duty-breakdown.js';
import type { DutyLine, DutyPart } from '../domain/duty-breakdown.js';
import { DUTY_PARTS } from '../persistence/duty-parts.sql.js';

/** A line with what its tier or team is called. */
export interface NamedLine extends DutyLine {
  /** Null for a source, which is a code, and for what has no name any more. */
  readonly name: string | null;
}

export interface DutyBreakdown {
  /** The position it was read at. */
  readonly revision: number;
  /** First and last day of the period. */
  readonly from: string;
  readonly to: string;
  readonly items: readonly NamedLine[];
}

/** How a duty was kept in its present period, by tier, by team and by source, for a caller who may watch its board. */
@Injectable()
export class BreakDownDuty {
  constructor(
    private readonly board: AgreementBoard,
    private readonly versions: AgreementVersions,
    private readonly reading: BoardReading,
  ) {}

  /** @throws AppError `board/no-figure` where the agreement promises no such duty */
  run(caller: Caller, agreementId: string, clauseKey: string): Promise<DutyBreakdown> {
    const { workspaceId } = caller;
    if (!this.board.authorise(caller, agreementId)) throw forbidden();
    return this.reading.inSnapshot(workspaceId, async (tx, { revision, asOf }) => {
      const [first, ...later] = await this.versions.of(tx, workspaceId, agreementId);
      if (!first) throw noDuty(clauseKey);
      const { period, clauses } = agreementPeriod([first, ...later], new Date(asOf).getTime(), (version) =>
        this.versions.calendarOf(version),
      );
      const clause = clauses.find(({ key }) => key === clauseKey);
      if (!clause || !isDuty(clause)) throw noDuty(clauseKey);
      const key = [workspaceId, agreementId, clauseKey, period.startOn, period.endOn];
      const lines = dutyBreakdown(await rows<DutyPart>(tx, DUTY_PARTS, key), clause);
      return {
        ...{ revision, from: period.startOn, to: period.endOn },
        items: await named(tx, workspaceId, lines, clause),
      };
    });
  }
}

async function named(
  tx: Tx,
  workspaceId: string,
  lines: readonly DutyLine[],
  { tiers }: DutyClause,
): Promise<NamedLine[]> {
  const teams = new Map((await findTeams(tx, workspaceId)).map(({ id, name }) => [id, name]));
  const labels = new Map(tiers.map(({ key, label }) => [key, label]));
  const nameOf = ({ by, key }: DutyLine): string | undefined =>
    by === 'tier' ? labels.get(key) : by === 'team' ? teams.get(key) : undefined;
  return lines.map((line) => ({ ...line, name: nameOf(line) ?? null }));
}

const noDuty = (clauseKey: string): AppError =>
  new AppError(
    'missing',
    'board/no-figure',
    `“${clauseKey}” is no duty of this agreement now; name the key of a duty in force.`,
  );

const forbidden = (): AppError =>
  new AppError(
    'forbidden',
    'board/forbidden',
    'You may not see the board of this agreement; ask an administrator for a role that may.',
  );
