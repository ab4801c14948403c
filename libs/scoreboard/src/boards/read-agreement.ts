import type { Cells } from '#contracts';
import { rows } from '#database';
import type { Tx } from '#database';
import type { JsonObject } from '#kernel';
import { isQuota } from '#sla';
import type { Clause } from '#sla';
import { agreementPeriod } from '../domain/agreement-period.js';
import type { AgreementPeriod } from '../domain/agreement-period.js';
import type { Version } from '../domain/agreement-version.js';
import { clauseCell, planLine } from '../domain/clause-cells.js';
import type { ClauseFigures, ClauseSum } from '../domain/clause-cells.js';
import { groupBy } from '../domain/group-by.js';
import { CLAUSES_OF_PERIOD, OLDEST_DUE } from '../persistence/projections.sql.js';
import type { AgreementVersions } from './agreement-versions.js';

/** An agreement in its period, with the figures of each clause. */
export interface AgreementReading extends AgreementPeriod {
  figuresOf(clause: Clause): ClauseFigures;
}

/** Reads the period's figures; undefined for an agreement that was never activated. */
export async function readAgreement(
  tx: Tx,
  workspaceId: string,
  versions: readonly Version[],
  calendars: Pick<AgreementVersions, 'calendarOf'>,
  asOf: Date,
): Promise<AgreementReading | undefined> {
  const [first, ...later] = versions;
  if (!first) return undefined;
  const reading = agreementPeriod([first, ...later], asOf.getTime(), (version) =>
    calendars.calendarOf(version),
  );
  const { period, agreementId } = reading;
  const parameters = [workspaceId, agreementId, period.startOn, period.endOn];
  const sums = groupBy(await rows<ClauseSum>(tx, CLAUSES_OF_PERIOD, parameters), (sum) => sum.clauseKey);
  const due = await rows<{ clauseKey: string; dueAt: Date }>(tx, OLDEST_DUE, parameters);
  const oldest = new Map(due.map(({ clauseKey, dueAt }) => [clauseKey, dueAt.toISOString()]));
  return {
    ...reading,
    figuresOf: ({ key }) => ({ sums: sums.get(key) ?? [], oldestDueAt: oldest.get(key) ?? null }),
  };
}

/** Both sides' standing, cell by cell. */
export function agreementCells(reading: AgreementReading): Cells {
  const { title, unit, period, clauses } = reading;
  return {
    title,
    period: { unit, from: period.startOn, to: period.endOn },
    ...Object.fromEntries(
      clauses.map((clause) => [
        `clause.${clause.key}`,
        clauseCell(clause, reading, reading.figuresOf(clause)),
      ]),
    ),
    ...Object.fromEntries(
      clauses
        .filter(isQuota)
        .map((clause) => [`days.${clause.key}`, planLine(clause, reading, reading.figuresOf(clause).sums)]),
    ),
  };
}

/** The whole agreement in one cell. */
export const agreementSummary = (reading: AgreementReading): JsonObject => ({
  title: reading.title,
  clauses: reading.clauses.map((clause) => ({
    key: clause.key,
    ...clauseCell(clause, reading, reading.figuresOf(clause)),
  })),
});
