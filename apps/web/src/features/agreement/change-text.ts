import type {
  AgreementTerms,
  EscalationStep,
  Penalty,
  QualifyingAttempts,
  QuotaClause,
  TermsChange,
} from '#sla';
import type { Predicate } from '#contracts';
import { isEveryone } from '../../ui/predicate-text.js';
import { goalText } from './clause-prose.js';
import type { Say } from './say.js';
import { wallTimeText, workingTimeText } from './time-text.js';

/** The agreement a change belongs to, as far as its words depend on it. */
export interface ChangeContext {
  readonly terms: Pick<AgreementTerms, 'workingDayMs' | 'valueTable'>;
  readonly teamName: (id: string) => string | undefined;
}

type Text = (value: unknown, change: TermsChange, context: ChangeContext, say: Say) => string;

const whom: Text = (value, _change, _context, say) =>
  isEveryone(value as Predicate) ? say('change.every') : say.who(value as Predicate);
const share: Text = (value, _change, _context, say) => say.formats.percent(Number(value), 1);
const side: Text = (value, _change, _context, say) => say.label('side', String(value));
const workingTime: Text = (value, _change, { terms }, say) =>
  workingTimeText(Number(value), terms.workingDayMs, say);
const wallTime: Text = (value, _change, _context, say) => wallTimeText(Number(value), say);
const days: Text = (value, _change, _context, say) => say('change.days', { count: Number(value) });
const window: Text = (value, _change, _context, say) =>
  say('change.workingDays', { count: (value as { workingDays: number }).workingDays });
const keyed =
  (prefix: string): Text =>
  (value, _change, _context, say) =>
    say(`${prefix}.${String(value)}`);
const flag: Text = (value, _change, _context, say) => say(value === true ? 'change.yes' : 'change.no');
const price: Text = (value, { facts }, _context, say) =>
  say.formats.minor(Number(value), textIn(facts, 'currency') || 'EUR');
const many =
  (each: (one: never, say: Say) => string): Text =>
  (value, _change, _context, say) =>
    (value as never[]).map((one) => each(one, say)).join(', ');

const attempts: Text = (value, _change, _context, say) => {
  const { types, outcomes } = value as QualifyingAttempts;
  const named = types.map((type) => say.label('attempt', type));
  return [...named, ...(outcomes ?? []).map((outcome) => say.label('outcome', outcome))].join(', ');
};
const money: Text = (value, _change, _context, say) => {
  const { minor, currency } = value as { minor: number; currency: string };
  return say.formats.minor(minor, currency);
};
const penalty: Text = (value, _change, _context, say) => {
  const { steps, baseMinor, currency } = value as Penalty;
  const cost = (of: number): string => say.formats.minor(Math.round(baseMinor * of), currency);
  return steps.map((step) => `< ${say.formats.percent(step.below, 1)}: ${cost(step.share)}`).join(', ');
};
const calendar: Text = (value, { facts }, _context, say) =>
  say('change.calendarNamed', { name: textIn(facts, 'name'), number: Number(value) });

const TEXTS: Partial<Record<TermsChange['code'], Text>> = {
  'clause.kind': keyed('kind'),
  'clause.owed-by': side,
  'clause.owed-to': side,
  'clause.objective': share,
  'clause.segment': whom,
  'clause.penalty': penalty,
  'quota.goal': (value, { facts }, { terms }, say) =>
    goalText({ kind: facts.kind, goal: value } as QuotaClause, terms.valueTable?.currency ?? 'EUR', say),
  'quota.stage': keyed('prose.counted'),
  'quota.requalified': flag,
  'quota.once-per-company': days,
  'quota.measure': keyed('edit.measure'),
  'quota.fields': many((field: string, say) => say.field(field)),
  'quota.part': whom,
  'quota.bound': keyed('prose.bound'),
  'quota.by': keyed('prose.of'),
  'tier.target': workingTime,
  'tier.when': whom,
  'duty.alarms': many((fraction: number, say) => say.formats.percent(fraction, 1)),
  'duty.calendar': (value, _change, _context, say) =>
    say(value === 'owner' ? 'change.byOwner' : 'change.byVersion'),
  'duty.escalation': many(({ to, fraction }: EscalationStep, say) =>
    say('change.step', { to: say(`edit.told.${to}`), share: say.formats.percent(fraction, 1) }),
  ),
  'duty.qualifying': attempts,
  'duty.gap': wallTime,
  'duty.from': keyed('prose.from'),
  'duty.to': keyed('prose.to'),
  'duty.measure': keyed('edit.progress'),
  'duty.messages': many((type: string, say) => say.label('attempt', type)),
  'window.acceptance': window,
  'window.dispute': window,
  'working-day': wallTime,
  'period.unit': keyed('unit'),
  'refund-days': days,
  'value.added': price,
  'value.removed': price,
  'value.changed': price,
  'value.other': price,
  capacity: (value, _change, _context, say) =>
    say.formats.number((value as { leadsPerTeam: number }).leadsPerTeam),
  'carry-over': (value, _change, _context, say) => {
    const { shortfallCap, bankCap } = value as { shortfallCap: number; bankCap: number };
    return say('change.carry', {
      ...{ shortfall: say.formats.percent(shortfallCap), bank: say.formats.percent(bankCap) },
    });
  },
  'revenue-goal': money,
  'counts-from-start': flag,
  reviews: many((unit: string, say) => say(`prose.general.review_${unit}`)),
  'calendar.added': calendar,
  'calendar.changed': calendar,
};

/** A change as a sentence, without the name of its clause. */
export function changeText(change: TermsChange, context: ChangeContext, say: Say): string {
  const { code, facts } = change;
  const textOf = TEXTS[code] ?? plain;
  const nothing = unsaid(code, say);
  const told = (value: unknown): string =>
    value === null || value === '' ? nothing : textOf(value, change, context, say);
  return say(`change.says.${code}`, {
    ...namesIn(change, context, say),
    ...('from' in facts ? { from: told(facts.from) } : {}),
    ...('to' in facts ? { to: told(facts.to) } : {}),
  });
}

/** What stands for what a version does not say. */
function unsaid(code: TermsChange['code'], say: Say): string {
  if (code === 'counts-from-start') return say('change.no');
  return say(code.startsWith('calendar.') ? 'change.calendarOwn' : 'change.nothing');
}

const plain: Text = (value) => (Array.isArray(value) ? value.join(', ') : String(value));

/** A fact that is a text; empty where there is none. */
const textIn = (facts: TermsChange['facts'], name: string): string => {
  const value = facts[name];
  return typeof value === 'string' ? value : '';
};

/** What a sentence speaks of, beside what it was and is. */
function namesIn({ facts }: TermsChange, context: ChangeContext, say: Say): Record<string, string> {
  const text = (name: string): string => textIn(facts, name);
  const word = (group: 'side' | 'reason' | 'leadType', code: string): string =>
    code === '' ? '' : say.label(group, code);
  const when = facts.when as unknown as Predicate | undefined;
  const time = workingTimeText(Number(facts.targetMs ?? 0), context.terms.workingDayMs, say);
  return {
    ...{ tier: text('tier'), time, key: calendarOwner(text('key'), context, say) },
    when: when === undefined || isEveryone(when) ? say('change.every') : say.who(when),
    owedBy: word('side', text('owedBy')),
    code: word('reason', text('code')),
    leadType: word('leadType', text('leadType')),
  };
}

const calendarOwner = (key: string, { teamName }: ChangeContext, say: Say): string =>
  key === 'default' ? say('change.shared') : (teamName(key) ?? say('change.aTeam'));
