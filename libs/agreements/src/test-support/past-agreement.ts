import { ALWAYS_OPEN } from '#calendar';
import { DAY_MS, HOUR_MS } from '#kernel';
import { periodAt, previousPeriod, validateTerms } from '#sla';
import type { AgreementTerms, Period, PeriodRule } from '#sla';
import type { StoryLead } from './outcome.js';
import type { Story } from './story.js';

const RULE: PeriodRule = { unit: 'month', zone: 'UTC', firstDay: 1, firstMonth: 1 };

/** Every day is open, and a month closes two days after its end, so that whatever day it is the month before the last is closed. */
export const pastTerms = (of: object = {}): AgreementTerms =>
  validateTerms({
    period: RULE,
    acceptanceWindow: { workingDays: 1 },
    disputeWindow: { workingDays: 1 },
    carryOver: { shortfallCap: 0.1, bankCap: 0 },
    clauses: [
      {
        ...{ kind: 'quota.volume', key: 'volume', title: 'MQLs', owedBy: 'marketing', owedTo: 'sales' },
        ...{ goal: 20, consequence: 'Marketing shows its plan.' },
      },
      {
        ...{ kind: 'duty.accept', key: 'accept', title: 'Accept', owedBy: 'sales', owedTo: 'marketing' },
        ...{ objective: 0.9, tiers: [{ key: 'rest', label: 'Everyone', targetMs: 4 * HOUR_MS }] },
      },
    ],
    ...of,
  });

/** An agreement that has been in force for two months and more. */
export interface PastAgreement {
  readonly agreementId: string;
  /** The first month it judged: closed. */
  readonly closed: Period;
  /** A lead of that month, contested when it closed. */
  readonly disputed: StoryLead;
}

/** Signed two months ago; of its first month one lead was accepted, one is contested, and one was let lie. */
export async function pastAgreement(story: Story, terms: AgreementTerms): Promise<PastAgreement> {
  const closed = previousPeriod(RULE, previousPeriod(RULE, periodAt(RULE, Date.now())));
  const day = (number: number, hours = 10): Date =>
    new Date(closed.startAt + (number - 1) * DAY_MS + hours * HOUR_MS);
  const calendar = ALWAYS_OPEN('UTC');
  const { agreementId } = await story.agree(terms, { instant: new Date(closed.startAt), calendar });
  const [accepted, disputed, silent] = [story.lead(), story.lead(), story.lead()];
  await story.offer([accepted, disputed, silent], day(10));
  await story.accept(accepted, day(10, 11));
  await story.reject(disputed, day(10, 12));
  const payload = { handoverId: disputed.handoverId };
  await story.tell('handover.disputed', disputed, () => payload, { instant: day(10, 13) });
  return { agreementId, closed, disputed };
}
