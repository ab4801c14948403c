import type { ReviewOccasion } from '#contracts';
import type { EpochMs } from '#kernel';
import { nextPeriod, periodAt, previousPeriod } from '#sla';
import type { AgreementTerms, Period, PeriodRule } from '#sla';
import type { VersionInForce } from '../version-in-force.js';
import { Timeline } from './timeline.js';

export interface AgreementReminder {
  readonly at: EpochMs;
  readonly subjectKind: 'close' | 'review';
  readonly subjectId: string;
}

/**
 * What an agreement is to be reminded of once a version takes effect: the first close, for the first version; and the next review of its
 * cadence. Each of them sets the one after it.
 */
export function firstReminders(
  version: VersionInForce,
  { from, isFirst }: { readonly from: EpochMs; readonly isFirst: boolean },
): AgreementReminder[] {
  const subjectId = version.content.agreementId;
  const reviewAt = nextReviewAt(version.terms, from);
  return [
    ...(isFirst ? [{ at: firstCloseAt(version, from), subjectKind: 'close', subjectId } as const] : []),
    ...(reviewAt === null ? [] : [{ at: reviewAt, subjectKind: 'review', subjectId } as const]),
  ];
}

function firstCloseAt(version: VersionInForce, from: EpochMs): EpochMs {
  const reign = { version, effectiveOn: version.dayOf(from), from, to: Number.POSITIVE_INFINITY };
  const timeline = new Timeline([reign], null);
  return timeline.closesAt(timeline.first());
}

type Cadence = NonNullable<AgreementTerms['reviews']>[number];

/** A stretch that is to be reviewed. */
export interface ReviewDue {
  readonly occasion: ReviewOccasion;
  readonly stretch: Period;
}

/** When the next review is asked for: as the next week, month or quarter of its cadence begins; null without a cadence. */
export function nextReviewAt(terms: AgreementTerms, after: EpochMs): EpochMs | null {
  const begins = cadencesOf(terms).map((cadence) => {
    const rule = ruleOf(terms, cadence);
    return nextPeriod(rule, periodAt(rule, after)).startAt;
  });
  return begins.length === 0 ? null : Math.min(...begins);
}

/** The stretches that ended at this instant, the first of a day. */
export function reviewsDueAt(terms: AgreementTerms, at: EpochMs): ReviewDue[] {
  return cadencesOf(terms).flatMap((occasion) => {
    const rule = ruleOf(terms, occasion);
    const begun = periodAt(rule, at);
    return begun.startAt === at ? [{ occasion, stretch: previousPeriod(rule, begun) }] : [];
  });
}

const cadencesOf = ({ reviews = [] }: AgreementTerms): readonly Cadence[] => [...new Set(reviews)];

/** The unit of the period begins where the period does; any other on Mondays and firsts of months. */
const ruleOf = ({ period }: AgreementTerms, unit: Cadence): PeriodRule =>
  period.unit === unit ? period : { unit, zone: period.zone, firstDay: 1, firstMonth: period.firstMonth };
