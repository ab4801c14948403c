import { EVERYONE } from '#contracts';
import type { Predicate, TeamKind } from '#contracts';
import { HOUR_MS } from '#kernel';
import { validateTerms } from '#sla';
import type { AgreementTerms } from '#sla';
import type { StandardLocale } from './standard-words.js';

/** What a template is filled in with. */
export interface PlaybookWishes {
  readonly locale: StandardLocale;
  /** IANA zone whose days bound the periods. */
  readonly zone: string;
  /** ISO 4217. */
  readonly currency: string;
}

/** A text in every language the product speaks. */
export type Said = Readonly<Record<StandardLocale, string>>;

/** An agreement to start from: whole, valid, and meant for one kind of business. */
export interface Playbook {
  readonly key: string;
  readonly title: Said;
  /** Whom it is for, in a sentence. */
  readonly about: Said;
  terms(wishes: PlaybookWishes): AgreementTerms;
}

/** What a clause of a template says; texts in both languages, the rest as the clause has it. */
export interface PlaybookClause {
  readonly kind: string;
  readonly key: string;
  readonly owes: readonly [by: TeamKind, to: TeamKind];
  readonly title: Said;
  readonly serves: Said;
  readonly consequence?: Said;
  readonly segment?: Predicate;
  readonly tiers?: readonly PlaybookTier[];
  readonly says?: Readonly<Record<string, unknown>>;
}

export interface PlaybookTier {
  readonly key: string;
  readonly label: Said;
  readonly when?: Predicate;
  readonly targetMs: number;
}

/** In working time, in which templates promise: a working day counts eight hours. */
export const WORKING_DAY_MS = 8 * HOUR_MS;

/** The row that every lead meets. */
export const everyone = (targetMs: number): PlaybookTier => ({
  ...{ key: 'all', label: { en: 'Everyone', it: 'Tutti' }, targetMs },
});

/** A template's clauses as terms, in the language asked for. @throws AppError `terms/invalid` */
export function termsFrom(
  { locale, zone }: PlaybookWishes,
  clauses: readonly PlaybookClause[],
  says: Readonly<Record<string, unknown>> = {},
): AgreementTerms {
  return validateTerms({
    period: { unit: 'month', zone },
    ...says,
    clauses: clauses.map((clause) => clauseFrom(clause, locale)),
  });
}

function clauseFrom(
  { kind, key, owes, title, serves, consequence, segment = EVERYONE, tiers, says }: PlaybookClause,
  locale: StandardLocale,
): object {
  return {
    ...{ kind, key, segment, owedBy: owes[0], owedTo: owes[1] },
    ...{ title: title[locale], serves: serves[locale] },
    ...(consequence && { consequence: consequence[locale] }),
    ...(tiers && {
      tiers: tiers.map(({ label, when = EVERYONE, ...tier }) => ({ ...tier, label: label[locale], when })),
    }),
    ...says,
  };
}
