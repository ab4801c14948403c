import { Injectable } from '@nestjs/common';
import { SYSTEM } from '#contracts';
import type { NewEntry } from '#contracts';
import { databaseInstant, Signals } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { newId, SECOND_MS } from '#kernel';
import type { EpochMs } from '#kernel';
import type { Period } from '#sla';
import { closeClauses } from '../../domain/periods/closing.js';
import type { ClosedClause } from '../../domain/periods/closing.js';
import type { Timeline } from '../../domain/periods/timeline.js';
import { insertDue } from '../../persistence/due.js';
import { isCountingEarlier } from '../../persistence/earlier-leads.js';
import { insertClose, lockClosing } from '../../persistence/periods/closes.js';
import type { PeriodCloseRow } from '../../persistence/periods/period-close.row.js';
import { lockPeriod, untold } from '../../persistence/periods/period-sums.js';
import { CountPeriod } from './count-period.js';
import { Timelines } from './timelines.js';

/** A period whose time has come, with what must be told of it first. */
export interface Closing {
  readonly agreementId: string;
  readonly timeline: Timeline;
  readonly period: Period;
  readonly closesAt: EpochMs;
  readonly obligationIds: readonly string[];
  readonly windowIds: readonly string[];
}

/**
 * Closes periods at their hard close, by a reminder, with nobody touching anything. One period per reminder: whoever comes late closes
 * several, one after the other.
 */
@Injectable()
export class ClosePeriods {
  constructor(
    private readonly journal: Journal,
    private readonly signals: Signals,
    private readonly timelines: Timelines,
    private readonly count: CountPeriod,
  ) {}

  /** Before anything is locked: the periods whose time has come. A reminder that came too early, or before all earlier leads are counted, is set anew. */
  async due(tx: Tx, workspaceId: string, agreementIds: readonly string[]): Promise<Closing[]> {
    if (agreementIds.length === 0) return [];
    await lockClosing(tx, workspaceId);
    const now = (await databaseInstant(tx)).getTime();
    const found: Closing[] = [];
    for (const agreementId of [...agreementIds].sort()) {
      const timeline = await this.timelines.find(tx, workspaceId, agreementId);
      const period = timeline && (await this.timelines.next(tx, workspaceId, agreementId, timeline));
      if (!period) continue;
      const closesAt = timeline.closesAt(period);
      if (await isCountingEarlier(tx, workspaceId, agreementId))
        await this.remind(tx, workspaceId, agreementId, now + SECOND_MS);
      else if (closesAt >= now) await this.remind(tx, workspaceId, agreementId, closesAt);
      else {
        const first = await untold(tx, workspaceId, agreementId, closesAt);
        found.push({ agreementId, timeline, period, closesAt, ...first });
      }
    }
    return found;
  }

  /** Freezes a period once everything that time has done until then is told. */
  async close(tx: Tx, workspaceId: string, closing: Closing, at: Date): Promise<void> {
    const { agreementId, timeline, period, closesAt } = closing;
    await lockPeriod(tx, workspaceId, closing);
    const of = { agreementId, period, until: closesAt };
    const figures = await this.count.run(tx, workspaceId, timeline, of);
    const next = timeline.after(period);
    const clauses = closeClauses(timeline, period, figures, next);
    const row = closeRow(workspaceId, closing, at);
    const isFirst = await insertClose(tx, row, clauses);
    if (isFirst) await this.journal.append(tx, workspaceId, entriesOf(row, clauses));
    if (next) await this.remind(tx, workspaceId, agreementId, timeline.closesAt(next));
  }

  private remind(tx: Tx, workspaceId: string, agreementId: string, at: EpochMs): Promise<void> {
    return insertDue(tx, workspaceId, [{ at, subjectKind: 'close', subjectId: agreementId }], this.signals);
  }
}

const closeRow = (
  workspaceId: string,
  { agreementId, timeline, period, closesAt }: Closing,
  at: Date,
): PeriodCloseRow => ({
  ...{ workspaceId, id: newId<'period-close'>(), agreementId, period: period.key, endOn: period.endOn },
  ...{ startsAt: new Date(period.startAt), endsAt: new Date(period.endAt) },
  ...{ closesAt: new Date(closesAt), closedAt: at },
  versionIds: timeline.versionsIn(period).map(({ content }) => content.versionId),
});

/** The close itself, then what it leaves to the next period. */
function entriesOf(row: PeriodCloseRow, clauses: readonly ClosedClause[]): NewEntry[] {
  const { id: closeId, agreementId, period, endOn, versionIds, closesAt: occurredAt } = row;
  const of = { subjectKind: 'period', subjectId: closeId, leadId: null, actor: SYSTEM, occurredAt } as const;
  const consequences = clauses.flatMap(({ consequence }) => {
    if (consequence === null) return [];
    // Words were written by people; only codes and numbers stand in the journal.
    const { clauseKey, owedBy, penaltyMinor, currency, because } = consequence;
    return [{ clauseKey, owedBy, penaltyMinor, currency, because }];
  });
  const closed: NewEntry = {
    ...{ ...of, type: 'period.closed' },
    payload: {
      ...{ agreementId, period, closeId, endOn, versionIds, consequences },
      clauses: clauses.map(({ figures }) => figures),
    },
  };
  const carried = clauses.flatMap(({ clauseKey, carried: left }): NewEntry[] => {
    if (left === null) return [];
    const { to, ...amounts } = left;
    const payload = { agreementId, period: to, fromPeriod: period, clauseKey, ...amounts };
    return [{ ...of, type: 'period.carried', payload }];
  });
  return [closed, ...carried];
}
