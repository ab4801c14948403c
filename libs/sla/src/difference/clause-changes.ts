import type { Clause, DutyClause, QuotaClause } from '../clauses/registry.js';
import { isDuty } from '../clauses/registry.js';
import type { Tier } from '../clauses/duty.js';
import { fact, isSame, membersChanged } from './change.js';
import type { Change, ChangeCode } from './change.js';

/** Every member a kind may have; the compiler asks for the new ones of a new kind. */
type MembersOf<C> = C extends unknown ? keyof C : never;
type Codes<C> = Readonly<Record<Exclude<MembersOf<C>, 'key' | 'kind' | 'tiers'>, ChangeCode>>;

const COMMON = {
  title: 'clause.title',
  owedBy: 'clause.owed-by',
  owedTo: 'clause.owed-to',
  objective: 'clause.objective',
  consequence: 'clause.consequence',
  penalty: 'clause.penalty',
  note: 'clause.note',
  serves: 'clause.serves',
  segment: 'clause.segment',
} as const;

const QUOTA: Codes<QuotaClause> = {
  ...COMMON,
  goal: 'quota.goal',
  stage: 'quota.stage',
  countsRequalified: 'quota.requalified',
  oncePerCompanyDays: 'quota.once-per-company',
  values: 'quota.values',
  measure: 'quota.measure',
  atLeast: 'quota.at-least',
  fields: 'quota.fields',
  part: 'quota.part',
  bound: 'quota.bound',
  by: 'quota.by',
};

const DUTY: Codes<DutyClause> = {
  ...COMMON,
  alarms: 'duty.alarms',
  calendar: 'duty.calendar',
  escalation: 'duty.escalation',
  qualifying: 'duty.qualifying',
  attempts: 'duty.attempts',
  minimumGapMs: 'duty.gap',
  from: 'duty.from',
  to: 'duty.to',
  measure: 'duty.measure',
  messages: 'duty.messages',
  start: 'duty.conditions',
  stop: 'duty.conditions',
  pause: 'duty.conditions',
  resume: 'duty.conditions',
  cancel: 'duty.conditions',
  excuse: 'duty.conditions',
  isRolling: 'duty.conditions',
  pauseLimitMs: 'duty.conditions',
};

/** What the clauses say otherwise; one of another kind under the same key is told once, as what it is now. */
export function clauseChanges(from: readonly Clause[], to: readonly Clause[]): Change[] {
  const gone = from.filter(({ key }) => to.every((clause) => clause.key !== key));
  return [
    ...gone.map((clause) => wholeClause('clause.removed', clause)),
    ...to.flatMap((clause) => {
      const before = from.find(({ key }) => key === clause.key);
      return before ? changesOf(before, clause) : [wholeClause('clause.added', clause)];
    }),
  ];
}

const wholeClause = (code: 'clause.added' | 'clause.removed', clause: Clause): Change => ({
  ...{ code, clause: clause.key },
  facts: { title: clause.title, kind: clause.kind, owedBy: clause.owedBy },
});

function changesOf(from: Clause, to: Clause): Change[] {
  const named = { title: to.title, kind: to.kind };
  if (from.kind !== to.kind) {
    const facts = { ...named, from: from.kind, to: to.kind };
    return [{ code: 'clause.kind', clause: to.key, facts }];
  }
  const own = membersChanged(isDuty(to) ? DUTY : QUOTA, [from, to], to.key, named);
  return isDuty(from) && isDuty(to) ? [...own, ...tierChanges(from, to)] : own;
}

const TIER = { label: 'tier.label', when: 'tier.when', targetMs: 'tier.target' } as const;

function tierChanges(from: DutyClause, to: DutyClause): Change[] {
  const whole = (code: 'tier.added' | 'tier.removed', tier: Tier): Change => ({
    ...{ code, clause: to.key },
    facts: { title: to.title, tier: tier.label, targetMs: tier.targetMs, when: fact(tier.when) },
  });
  const without = (tiers: readonly Tier[], others: readonly Tier[]): Tier[] =>
    tiers.filter(({ key }) => others.every((other) => other.key !== key));
  return [
    ...without(from.tiers, to.tiers).map((tier) => whole('tier.removed', tier)),
    ...without(to.tiers, from.tiers).map((tier) => whole('tier.added', tier)),
    ...to.tiers.flatMap((tier) => {
      const before = from.tiers.find(({ key }) => key === tier.key);
      const named = { title: to.title, tier: tier.label };
      return before ? membersChanged(TIER, [before, tier], to.key, named) : [];
    }),
    ...orderChange(from, to),
  ];
}

/** The first row that matches holds: another order of the same rows is another promise. */
function orderChange(from: DutyClause, to: DutyClause): Change[] {
  const keysIn = (tiers: readonly Tier[], others: readonly Tier[]): string[] =>
    tiers.map(({ key }) => key).filter((key) => others.some((other) => other.key === key));
  if (isSame(keysIn(from.tiers, to.tiers), keysIn(to.tiers, from.tiers))) return [];
  const labels = (tiers: readonly Tier[]): string[] => tiers.map(({ label }) => label);
  const facts = { title: to.title, from: labels(from.tiers), to: labels(to.tiers) };
  return [{ code: 'tier.order', clause: to.key, facts }];
}
