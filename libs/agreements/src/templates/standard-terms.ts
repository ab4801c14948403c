import { EVERYONE } from '#contracts';
import type { Predicate } from '#contracts';
import { HOUR_MS, MINUTE_MS } from '#kernel';
import { validateTerms } from '#sla';
import type { AgreementTerms } from '#sla';
import { STANDARD_WORDS } from './standard-words.js';
import type { StandardLocale, StandardWords } from './standard-words.js';

export interface StandardWishes {
  /** Of titles and labels; English unless told. */
  readonly locale?: StandardLocale;
  /** Leads a period; 140 unless told. */
  readonly goal?: number;
  readonly segment?: Predicate;
  readonly zone?: string;
  readonly unit?: 'week' | 'month' | 'quarter';
  /** Accept and first contact of demo requests, milliseconds of working time; 15 minutes unless told. */
  readonly hotMs?: number;
  /** Of everyone else; 4 hours unless told. */
  readonly restMs?: number;
  readonly acceptanceDays?: number;
  readonly disputeDays?: number;
}

const DEMO: Predicate = { field: 'leadType', op: 'eq', value: 'demo' };

/**
 * A plain agreement to begin with: marketing hands over so many leads a month; sales answers and calls demo requests in a quarter of
 * an hour and everyone else in four hours of working time.
 */
export function standardTerms(wishes: StandardWishes = {}): AgreementTerms {
  const { zone = 'Europe/Rome', unit = 'month', acceptanceDays = 3, disputeDays = 3 } = wishes;
  return validateTerms({
    period: { unit, zone },
    acceptanceWindow: { workingDays: acceptanceDays },
    disputeWindow: { workingDays: disputeDays },
    clauses: [volume(wishes), accept(wishes), contact(wishes)],
  });
}

const wordsOf = ({ locale = 'en' }: StandardWishes): StandardWords => STANDARD_WORDS[locale];

const volume = ({ goal = 140, segment = EVERYONE, ...wishes }: StandardWishes): object => ({
  kind: 'quota.volume',
  key: 'mql-volume',
  ...wordsOf(wishes).volume,
  owedBy: 'marketing',
  owedTo: 'sales',
  segment,
  goal,
});

const accept = (wishes: StandardWishes): object => ({
  ...dutyOfSales(wishes),
  kind: 'duty.accept',
  key: 'accept',
  ...wordsOf(wishes).accept,
});

const contact = (wishes: StandardWishes): object => ({
  ...dutyOfSales(wishes),
  kind: 'duty.contact',
  key: 'first-contact',
  ...wordsOf(wishes).contact,
});

const dutyOfSales = ({ segment = EVERYONE, ...wishes }: StandardWishes): object => ({
  owedBy: 'sales',
  owedTo: 'marketing',
  objective: 0.9,
  segment,
  tiers: tiersOf(wishes),
});

const tiersOf = ({
  hotMs = 15 * MINUTE_MS,
  restMs = 4 * HOUR_MS,
  ...wishes
}: StandardWishes): readonly object[] => {
  const { demo, rest } = wordsOf(wishes).tiers;
  return [
    { key: 'demo', label: demo, when: DEMO, targetMs: hotMs },
    { key: 'rest', label: rest, when: EVERYONE, targetMs: restMs },
  ];
};
