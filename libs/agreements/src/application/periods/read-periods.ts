import { Injectable } from '@nestjs/common';
import type { ClauseFigures } from '#contracts';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { memberNames } from '#identity';
import { journalHead } from '#journal';
import { AppError } from '#kernel';
import type { Period } from '#sla';
import type { ClosedClause } from '../../domain/periods/closing.js';
import { withEarnBack } from '../../domain/periods/earn-back.js';
import type { ShownConsequence } from '../../domain/periods/earn-back.js';
import type { Timeline } from '../../domain/periods/timeline.js';
import { dutyAdjustments, tallyAdjustments } from '../../persistence/periods/adjustments.js';
import type { CausedBy, DutyAdjustment, TallyAdjustment } from '../../persistence/periods/adjustments.js';
import { clausesOfClose, closesOf, findClose, pastClauses } from '../../persistence/periods/closes.js';
import type { ShownClose } from '../../persistence/periods/closes.js';
import { restatementsOf } from '../../persistence/periods/restatements.js';
import type { ShownRestatement } from '../../persistence/periods/restatements.js';
import { CountPeriod } from './count-period.js';
import { Timelines } from './timelines.js';

export type PeriodStatus = 'open' | 'closing' | 'closed';

export interface PeriodItem {
  /** Its first day. */
  readonly period: string;
  readonly endOn: string;
  /** `closing`: over, and its windows are not. */
  readonly status: PeriodStatus;
  readonly closesAt: Date;
  readonly closedAt: Date | null;
  /** Position of its close; null until it is closed, and numbered. */
  readonly position: number | null;
}

type Named<T extends CausedBy> = T & { readonly byName: string | null };

export interface ShownPeriod extends PeriodItem {
  readonly agreementId: string;
  readonly versions: readonly number[];
  readonly asClosed: readonly ClauseFigures[] | null;
  readonly asKnownNow: { readonly position: number; readonly clauses: readonly ClauseFigures[] };
  readonly adjustments: readonly Named<TallyAdjustment>[];
  readonly dutyAdjustments: readonly Named<DutyAdjustment>[];
  readonly consequences: readonly ShownConsequence[];
  readonly carried: readonly (NonNullable<ClosedClause['carried']> & { readonly clauseKey: string })[];
  readonly restatements: readonly ShownRestatement[];
}

/** The periods of an agreement: as closed, and as known now, side by side. */
@Injectable()
export class ReadPeriods {
  constructor(
    private readonly timelines: Timelines,
    private readonly count: CountPeriod,
  ) {}

  /** The latest first, the present one included. @throws AppError `agreement/missing`, `agreement/never-in-force` */
  async list(tx: Tx, workspaceId: string, agreementId: string): Promise<PeriodItem[]> {
    const timeline = await this.timelines.of(tx, workspaceId, agreementId);
    const closes = new Map(
      (await closesOf(tx, workspaceId, agreementId)).map((close) => [close.period, close]),
    );
    const now = (await databaseInstant(tx)).getTime();
    const items: PeriodItem[] = [];
    for (let period: Period | null = timeline.first(); period; period = timeline.after(period)) {
      if (period.startAt > now) break;
      items.push(itemOf(timeline, period, closes.get(period.key) ?? null, now));
    }
    return items.reverse();
  }

  /** @throws AppError `agreement/missing`, `agreement/never-in-force`, `period/missing` */
  async one(tx: Tx, workspaceId: string, agreementId: string, key: string): Promise<ShownPeriod> {
    const timeline = await this.timelines.of(tx, workspaceId, agreementId);
    const period = timeline.named(key);
    const now = (await databaseInstant(tx)).getTime();
    if (!period || period.startAt > now) throw missingPeriod(key);
    const close = await findClose(tx, workspaceId, agreementId, key);
    const known = { agreementId, period, until: null };
    return {
      ...itemOf(timeline, period, close, now),
      agreementId,
      versions: timeline.versionsIn(period).map(({ content }) => content.number),
      asKnownNow: {
        position: (await journalHead(tx, workspaceId)).position,
        clauses: await this.count.run(tx, workspaceId, timeline, known),
      },
      ...(close ? await frozen(tx, workspaceId, close) : NOTHING_FROZEN),
    };
  }
}

type Frozen = Pick<
  ShownPeriod,
  'asClosed' | 'adjustments' | 'dutyAdjustments' | 'consequences' | 'carried' | 'restatements'
>;

const NOTHING_FROZEN: Frozen = {
  ...{
    asClosed: null,
    adjustments: [],
    dutyAdjustments: [],
    consequences: [],
    carried: [],
    restatements: [],
  },
};

async function frozen(tx: Tx, workspaceId: string, close: ShownClose): Promise<Frozen> {
  const clauses = await clausesOfClose(tx, workspaceId, close.id);
  const past = await pastClauses(tx, workspaceId, close.agreementId);
  const ofTally = await tallyAdjustments(tx, workspaceId, close);
  const ofDuties = await dutyAdjustments(tx, workspaceId, close);
  const memberIds = [...ofTally, ...ofDuties].flatMap(({ actorKind, actorId }) =>
    actorKind === 'member' && actorId !== null ? [actorId] : [],
  );
  const names = await memberNames(tx, workspaceId, [...new Set(memberIds)]);
  const named = <T extends CausedBy>(each: T): Named<T> => ({
    ...each,
    byName: (each.actorId === null ? undefined : names.get(each.actorId)) ?? null,
  });
  return {
    asClosed: clauses.map(({ figures }) => figures),
    adjustments: ofTally.map(named),
    dutyAdjustments: ofDuties.map(named),
    consequences: withEarnBack(clauses, past, close.period),
    carried: clauses.flatMap(({ clauseKey, carried }) => (carried ? [{ clauseKey, ...carried }] : [])),
    restatements: await restatementsOf(tx, workspaceId, close.id),
  };
}

export const missingPeriod = (key: string): AppError =>
  new AppError('missing', 'period/missing', `This agreement has no period that began on ${key}.`);

const itemOf = (timeline: Timeline, period: Period, close: ShownClose | null, now: number): PeriodItem => ({
  ...{ period: period.key, endOn: period.endOn },
  status: statusOf(period, close, now),
  closesAt: close?.closesAt ?? new Date(timeline.closesAt(period)),
  closedAt: close?.closedAt ?? null,
  position: close?.position ?? null,
});

function statusOf(period: Period, close: ShownClose | null, now: number): PeriodStatus {
  if (close) return 'closed';
  return period.endAt <= now ? 'closing' : 'open';
}
