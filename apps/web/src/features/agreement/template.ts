import type { Terms } from '../../api/types.js';

export interface TemplateInput {
  readonly goal: number;
  readonly acceptHours: number;
  readonly contactHours: number;
  /** Share of deadlines to be kept, from 0 to 1. */
  readonly objective: number;
  readonly zone: string;
  readonly titles: Readonly<Record<'quota' | 'accept' | 'contact' | 'everyone', string>>;
}

const HOUR_MS = 3_600_000;
/** The condition that every lead meets. */
const EVERYONE = { all: [] };
const WORKING_DAY_HOURS = 8;

/** A first agreement: one quota, two duties. The acceptance window is never shorter than the accept target. */
export function termsOf(input: TemplateInput): Terms & Record<string, unknown> {
  const duty = (
    kind: string,
    key: string,
    title: string,
    hours: number,
  ): Terms['clauses'][number] & Record<string, unknown> => ({
    kind,
    key,
    title,
    owedBy: 'sales',
    owedTo: 'marketing',
    objective: input.objective,
    tiers: [
      { key: 'all', label: input.titles.everyone, when: EVERYONE, targetMs: Math.round(hours * HOUR_MS) },
    ],
    ...(kind === 'duty.contact' && {
      qualifying: { types: ['call', 'email', 'meeting', 'message', 'visit'], outcomes: null },
    }),
  });
  return {
    clauses: [
      {
        kind: 'quota.volume',
        key: 'volume',
        title: input.titles.quota,
        owedBy: 'marketing',
        owedTo: 'sales',
        goal: input.goal,
        stage: 'offer',
      },
      duty('duty.accept', 'accept', input.titles.accept, input.acceptHours),
      duty('duty.contact', 'contact', input.titles.contact, input.contactHours),
    ],
    acceptanceWindow: { workingDays: Math.max(3, Math.ceil(input.acceptHours / WORKING_DAY_HOURS)) },
    disputeWindow: { workingDays: 3 },
    period: { unit: 'month', zone: input.zone },
  };
}

/** The numbers of an agreement that two sides bargain about. */
export interface Numbers {
  /** Of the first quota; null when there is none. */
  readonly goal: number | null;
  /** Share of deadlines to be kept, of every duty. */
  readonly objective: number | null;
  /** Hours by clause and tier, such as `accept/demo`. */
  readonly targets: Readonly<Record<string, number>>;
}

export function numbersOf({ clauses }: Terms): Numbers {
  const duties = clauses.filter(({ tiers }) => tiers !== undefined);
  return {
    goal: clauses.find(({ goal }) => goal !== undefined)?.goal ?? null,
    objective: duties[0]?.objective ?? null,
    targets: Object.fromEntries(
      duties.flatMap((clause) =>
        (clause.tiers ?? []).map((tier) => [`${clause.key}/${tier.key}`, tier.targetMs / HOUR_MS]),
      ),
    ),
  };
}

/** The same agreement with other numbers; everything that is not named stays word for word. */
export function changed<T extends Terms>(terms: T, { goal, objective, targets }: Numbers): T {
  const clauses = terms.clauses.map((clause) =>
    clause.tiers === undefined
      ? { ...clause, ...(clause.goal !== undefined && goal !== null && { goal }) }
      : {
          ...clause,
          ...(objective !== null && { objective }),
          tiers: clause.tiers.map((tier) => {
            const hours = targets[`${clause.key}/${tier.key}`];
            return hours === undefined ? tier : { ...tier, targetMs: Math.round(hours * HOUR_MS) };
          }),
        },
  );
  return { ...terms, clauses };
}
