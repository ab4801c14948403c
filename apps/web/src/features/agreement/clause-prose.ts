import type { AgreementTerms, Clause, DutyClause, QuotaClause, QualifyingAttempts } from '#sla';
import { isEveryone } from '../../ui/predicate-text.js';
import type { Say } from './say.js';
import { wallTimeText, workingTimeText } from './time-text.js';

/** A clause as it is read aloud. `**` marks what is stressed. */
export interface ClauseProse {
  readonly promise: string;
  /** One line for each row of times, where there are several. */
  readonly rows: readonly string[];
  /** How it is counted, and who is told when. */
  readonly details: readonly string[];
}

/** Types of attempts of which naming all says nothing. */
const ALL_TYPES = 5;

export function clauseProse(clause: Clause, terms: AgreementTerms, say: Say): ClauseProse {
  const isDuty = 'tiers' in clause;
  return {
    promise: say(`prose.kind.${clause.kind}`, {
      who: say(`prose.promises.${clause.owedBy}`),
      whom: say(`prose.towards.${clause.owedTo}`),
      ...(isDuty ? dutyValues(clause, terms, say) : quotaValues(clause, terms, say)),
    }),
    rows: isDuty ? rowsOf(clause, terms, say) : [],
    details: [
      ...(isEveryone(clause.segment) ? [] : [say('prose.about', { who: say.who(clause.segment) })]),
      ...(isDuty ? dutyDetails(clause, say) : quotaDetails(clause, say)),
    ],
  };
}

/** What is promised, in the unit of the kind. */
export function goalText({ kind, goal }: QuotaClause, currency: string, say: Say): string {
  if (kind === 'quota.volume') return say.formats.number(goal);
  if (kind === 'quota.value') return say.formats.minor(goal, currency);
  return say.formats.percent(goal, 1);
}

function quotaValues(
  clause: QuotaClause,
  { period, valueTable }: AgreementTerms,
  say: Say,
): Record<string, string> {
  const own = clause.kind === 'quota.value' ? clause.values : undefined;
  const goal = goalText(clause, (own ?? valueTable)?.currency ?? 'EUR', say);
  const values = { goal, unit: say(`unit.${period.unit}`), counted: say(`prose.counted.${clause.stage}`) };
  if (clause.kind === 'quota.quality') {
    const fields = clause.fields.map((field) => say.field(field)).join(', ');
    return { ...values, measure: say(`prose.measure.${clause.measure}`, { fields }) };
  }
  if (clause.kind !== 'quota.mix') return values;
  const part = say('prose.leadsWhere', { who: say.who(clause.part) });
  return { ...values, part, bound: say(`prose.bound.${clause.bound}`), of: say(`prose.of.${clause.by}`) };
}

function quotaDetails(clause: QuotaClause, say: Say): string[] {
  const details: string[] = [];
  if (clause.kind === 'quota.quality') details.push(say('prose.atLeast', { count: clause.atLeast }));
  if (clause.kind === 'quota.value' && clause.values) details.push(say('prose.ownPrices'));
  if (clause.oncePerCompanyDays !== null)
    details.push(say('prose.once', { count: clause.oncePerCompanyDays }));
  if (!clause.countsRequalified) details.push(say('prose.notAgain'));
  return details;
}

function dutyValues(clause: DutyClause, terms: AgreementTerms, say: Say): Record<string, string> {
  const [first, ...more] = clause.tiers;
  const time = workingTimeText(first?.targetMs ?? 0, terms.workingDayMs, say);
  const isOne = more.length === 0;
  const within = say(isOne ? 'prose.within.one' : 'prose.within.many', { time });
  return { within, ...kindValues(clause, say) };
}

function kindValues(clause: DutyClause, say: Say): Record<string, string> {
  switch (clause.kind) {
    case 'duty.contact':
      return { by: byText(clause.qualifying, say) };
    case 'duty.cadence':
      return {
        by: byText(clause.qualifying, say),
        attempts: String(clause.attempts),
        gap: gapText(clause.minimumGapMs, say),
      };
    case 'duty.progress':
      return { measure: say(`prose.progress.${clause.measure}`) };
    case 'duty.handover':
      return { from: say(`prose.from.${clause.from}`), to: say(`prose.to.${clause.to}`) };
    case 'duty.respond': {
      const messages = { types: clause.messages, outcomes: null };
      return { messages: byText(messages, say), by: byText(clause.qualifying, say) };
    }
    case 'duty.accept':
    case 'duty.decide':
    case 'duty.trace':
      return {};
  }
}

const gapText = (ms: number, say: Say): string =>
  ms === 0 ? say('prose.noGap') : say('prose.gap', { time: wallTimeText(ms, say) });

/** What counts as an attempt; every type and every outcome needs no list. */
function byText({ types, outcomes }: QualifyingAttempts, say: Say): string {
  const lower = (text: string): string => text.toLocaleLowerCase(say.formats.locale);
  const named = types.map((type) => lower(say.label('attempt', type))).join(say('prose.or'));
  const how = types.length === ALL_TYPES ? say('prose.by.any') : say('prose.by.some', { types: named });
  const ends = (outcomes ?? []).map((outcome) => lower(say.label('outcome', outcome)));
  return ends.length === 0 ? how : `${how} (${ends.join(', ')})`;
}

function rowsOf({ tiers }: DutyClause, terms: AgreementTerms, say: Say): string[] {
  const hasRest = tiers.some(({ when }) => isEveryone(when));
  if (tiers.length === 1 && hasRest) return [];
  const rows = tiers.map(({ label, when, targetMs }) => {
    const time = workingTimeText(targetMs, terms.workingDayMs, say);
    return isEveryone(when)
      ? say('prose.row', { label, time })
      : say('prose.rowWho', { label, time, who: say.who(when) });
  });
  return hasRest ? rows : [...rows, say('prose.rowRest')];
}

function dutyDetails(clause: DutyClause, say: Say): string[] {
  const share = (value: number): string => say.formats.percent(value, 1);
  const steps = (clause.escalation ?? []).map(({ fraction, to, isUrgent }) =>
    say('prose.told', {
      ...{ share: share(fraction), to: say(`prose.told_${to}`) },
      urgent: isUrgent ? say('prose.urgent') : '',
    }),
  );
  const reminders = say('prose.reminders', { shares: clause.alarms.map(share).join(', ') });
  return [
    clause.objective === 1 ? say('prose.always') : say('prose.kept', { share: share(clause.objective) }),
    ...(clause.calendar === 'owner' ? [say('prose.ownCalendar')] : []),
    ...(steps.length > 0 ? steps : clause.alarms.length > 0 ? [reminders] : []),
  ];
}
