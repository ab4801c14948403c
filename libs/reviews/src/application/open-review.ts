import { Injectable } from '@nestjs/common';
import { FreezeStanding } from '#agreements';
import type { FrozenStanding } from '#agreements';
import type { ReviewOccasion } from '#contracts';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { DAY_MS, newId } from '#kernel';
import { addDays, localDate, startOfDay } from '#sla';
import { agendaOf } from '../domain/agenda.js';
import type { AgendaItem } from '../domain/agenda.js';
import { proposalsFor } from '../domain/proposals.js';
import type { Proposal } from '../domain/proposals.js';
import { breachesIn, disputesIn, exceptionsIn } from '../persistence/agenda-facts.js';
import type { Stretch } from '../persistence/agenda-facts.js';
import { tierRecords, typeRecords } from '../persistence/records.js';
import type { ReviewRow } from '../persistence/review.row.js';
import { openDecisionsOf } from '../persistence/decisions.js';
import { insertReview, reviewsOf } from '../persistence/reviews.js';
import type { By } from './by.js';
import { reviewEntry } from './review-entry.js';

/** What is to be reviewed; without a stretch, everything since the last review, or since the period began. */
export interface ReviewWish {
  readonly agreementId: string;
  readonly occasion: ReviewOccasion;
  readonly stretch?: { readonly fromOn: string; readonly toOn: string };
}

/** Values are recalibrated on what a year brought. */
const EVIDENCE_MS = 365 * DAY_MS;

/** Opens a review: snapshot, agenda and proposals are made once, of one moment, and stay. */
@Injectable()
export class OpenReview {
  constructor(
    private readonly journal: Journal,
    private readonly standing: FreezeStanding,
  ) {}

  /** The review's id, or null when that stretch of the cadence has one already. @throws AppError `agreement/missing`, `agreement/never-in-force` */
  async run(tx: Tx, by: By, wish: ReviewWish): Promise<string | null> {
    const { workspaceId } = by;
    const now = await databaseInstant(tx);
    const standing = await this.frozen(tx, workspaceId, wish, now);
    const review = await this.reviewOf(tx, by, wish, standing, now);
    const stretch = instantsOf(review, standing.terms.period.zone, now);
    const items = await agenda(tx, workspaceId, standing, stretch, review);
    const proposals = await suggested(tx, workspaceId, standing, stretch);
    if (!(await insertReview(tx, review, items, proposals))) return null;
    const { id: reviewId, agreementId, occasion, fromOn, toOn } = review;
    const { period, clauses } = standing;
    const payload = { reviewId, agreementId, occasion, fromOn, toOn, period, clauses };
    await this.journal.append(tx, workspaceId, [
      reviewEntry('review.opened', by.actor, now, { ...payload, agendaItems: items.length }),
    ]);
    return reviewId;
  }

  /** Of the period in which the stretch ended. */
  private frozen(
    tx: Tx,
    workspaceId: string,
    { agreementId, stretch }: ReviewWish,
    now: Date,
  ): Promise<FrozenStanding> {
    const at = stretch ? Date.parse(`${stretch.toOn}T12:00:00Z`) : now.getTime();
    return this.standing.run(tx, workspaceId, agreementId, at);
  }

  private async reviewOf(
    tx: Tx,
    { workspaceId, memberId }: By,
    { agreementId, occasion, stretch }: ReviewWish,
    standing: FrozenStanding,
    now: Date,
  ): Promise<ReviewRow> {
    const today = localDate(standing.terms.period.zone, now.getTime());
    const [last] = stretch ? [] : await reviewsOf(tx, workspaceId, agreementId, 1);
    const since = last ? addDays(last.toOn, 1) : standing.period;
    const { version, period, endOn, clauses } = standing;
    return {
      ...{ workspaceId, id: newId<'review'>(), agreementId, versionId: standing.versionId, occasion },
      ...(stretch ?? { fromOn: since < today ? since : today, toOn: today }),
      ...{ status: 'open', revision: 1, openedAt: now, openedBy: memberId, closedAt: null, closedBy: null },
      ...{ snapshot: { version, period, endOn, clauses }, minutes: null },
    };
  }
}

const instantsOf = ({ agreementId, fromOn, toOn }: ReviewRow, zone: string, now: Date): Stretch => ({
  agreementId,
  from: new Date(startOfDay(zone, fromOn)),
  to: new Date(Math.min(startOfDay(zone, addDays(toOn, 1)), now.getTime() + 1)),
});

const agenda = async (
  tx: Tx,
  workspaceId: string,
  { clauses }: FrozenStanding,
  stretch: Stretch,
  { toOn }: ReviewRow,
): Promise<readonly AgendaItem[]> =>
  agendaOf({
    ...{ clauses, on: toOn },
    breaches: await breachesIn(tx, workspaceId, stretch),
    disputes: await disputesIn(tx, workspaceId, stretch),
    exceptions: await exceptionsIn(tx, workspaceId, stretch),
    decisions: await openDecisionsOf(tx, workspaceId, stretch.agreementId),
  });

async function suggested(
  tx: Tx,
  workspaceId: string,
  { terms }: FrozenStanding,
  { agreementId, to }: Stretch,
): Promise<readonly Proposal[]> {
  const year = { agreementId, from: new Date(to.getTime() - EVIDENCE_MS), to };
  const types = terms.valueTable ? await typeRecords(tx, workspaceId, year, terms.valueTable.currency) : [];
  return proposalsFor(terms, types, await tierRecords(tx, workspaceId, year));
}
