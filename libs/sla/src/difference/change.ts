import type { Json } from '#kernel';

/** Everything one version can say otherwise than another, one code for each kind of sentence. */
export const CHANGE_CODES = [
  ...['clause.added', 'clause.removed', 'clause.kind', 'clause.title', 'clause.owed-by', 'clause.owed-to'],
  ...[
    'clause.objective',
    'clause.consequence',
    'clause.penalty',
    'clause.note',
    'clause.serves',
    'clause.segment',
  ],
  ...['quota.goal', 'quota.stage', 'quota.requalified', 'quota.once-per-company', 'quota.values'],
  ...['quota.measure', 'quota.at-least', 'quota.fields', 'quota.part', 'quota.bound', 'quota.by'],
  ...['tier.added', 'tier.removed', 'tier.target', 'tier.label', 'tier.when', 'tier.order'],
  ...['duty.alarms', 'duty.calendar', 'duty.escalation', 'duty.qualifying', 'duty.attempts', 'duty.gap'],
  ...['duty.from', 'duty.to', 'duty.measure', 'duty.messages', 'duty.conditions'],
  ...['window.acceptance', 'window.dispute', 'working-day', 'period.unit', 'period.zone', 'period.first-day'],
  ...['period.first-month', 'plan.weekdays', 'plan.months', 'refund-days'],
  ...['reason.added', 'reason.removed', 'reason.changed', 'value.added', 'value.removed', 'value.changed'],
  ...[
    'value.other',
    'value.currency',
    'framework',
    'capacity',
    'carry-over',
    'revenue-goal',
    'dictionary',
    'reviews',
    'counts-from-start',
  ],
  ...['calendar.added', 'calendar.removed', 'calendar.changed'],
] as const;
export type ChangeCode = (typeof CHANGE_CODES)[number];

/** One thing that is said otherwise: a code and its facts, worded where it is read. */
export interface Change {
  readonly code: ChangeCode;
  /** Key of the clause it is about; null for what holds for all of them. */
  readonly clause: string | null;
  /** Usually `from` and `to` as they stand in the terms, null for what was or is not said; with names to speak of them. */
  readonly facts: Readonly<Record<string, Json>>;
}

/** JSON with members in one order, so that saying the same in another order is no change. */
const canonical = (value: unknown): string =>
  JSON.stringify(value ?? null, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(
          Object.entries(each as Record<string, unknown>).sort(([one], [other]) => (one < other ? -1 : 1)),
        )
      : each,
  );

export const isSame = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);

/** A value of the terms as a fact; what is not said is null. */
export const fact = (value: unknown): Json => (value ?? null) as Json;

/** The members that are said otherwise, each with its code. */
export function membersChanged<T extends object>(
  codes: Readonly<Partial<Record<string, ChangeCode>>>,
  [from, to]: readonly [T, T],
  clause: string | null = null,
  named: Change['facts'] = {},
): Change[] {
  const valueOf = (of: T, member: string): unknown => (of as Readonly<Record<string, unknown>>)[member];
  return Object.entries(codes).flatMap(([member, code]) => {
    const [before, after] = [valueOf(from, member), valueOf(to, member)];
    if (code === undefined || isSame(before, after)) return [];
    return [{ code, clause, facts: { ...named, from: fact(before), to: fact(after) } }];
  });
}
