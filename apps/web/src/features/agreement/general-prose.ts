import type { AgreementTerms } from '#sla';
import type { AgreementVersion } from '../../api/types.js';
import type { Say } from './say.js';
import { wallTimeText } from './time-text.js';

/** What holds for every clause, sentence by sentence, in the order one would read it aloud. */
export function generalProse(
  { terms, calendars, calendarPins }: Pick<AgreementVersion, 'terms' | 'calendars' | 'calendarPins'>,
  teamName: (id: string) => string | undefined,
  say: Say,
): readonly string[] {
  return [
    say(`prose.general.period_${terms.period.unit}`, { zone: terms.period.zone }),
    ...Object.entries(calendars).map(([key, { zone }]) =>
      calendarText(key, zone, calendarPins[key], teamName, say),
    ),
    say('prose.general.workingDay', { time: wallTimeText(terms.workingDayMs, say) }),
    ...windowTexts(terms, say),
    ...moneyTexts(terms, say),
    ...extraTexts(terms, say),
  ];
}

function calendarText(
  key: string,
  zone: string,
  pin: AgreementVersion['calendarPins'][string] | undefined,
  teamName: (id: string) => string | undefined,
  say: Say,
): string {
  const values = { zone, name: pin?.name ?? '', number: pin?.number ?? 0 };
  const own = pin ? '' : 'Own';
  if (key === 'default') return say(`prose.general.calendar${own}`, values);
  const team = teamName(key) ?? say('prose.general.aTeam');
  return say(`prose.general.teamCalendar${own}`, { ...values, team });
}

function windowTexts({ acceptanceWindow, disputeWindow, returns }: AgreementTerms, say: Say): string[] {
  const count = disputeWindow.workingDays;
  return [
    say('prose.general.acceptance', { count: acceptanceWindow.workingDays }),
    count === 0 ? say('prose.general.noDispute') : say('prose.general.dispute', { count }),
    ...(returns.refundDays > 0 ? [say('prose.general.refund', { count: returns.refundDays })] : []),
  ];
}

function moneyTexts({ valueTable, revenueGoal, period }: AgreementTerms, say: Say): string[] {
  const texts: string[] = [];
  if (revenueGoal) {
    const amount = say.formats.minor(revenueGoal.minor, revenueGoal.currency);
    texts.push(say('prose.general.revenue', { amount, unit: say(`unit.${period.unit}`) }));
  }
  if (valueTable) {
    const amountOf = (minor: number): string => say.formats.minor(minor, valueTable.currency);
    const list = valueTable.types.map(({ leadType, minor }) =>
      say('prose.general.price', { type: say.label('leadType', leadType), amount: amountOf(minor) }),
    );
    const other = amountOf(valueTable.otherMinor);
    texts.push(say('prose.general.prices', { list: list.join(', '), other }));
  }
  return texts;
}

function extraTexts(terms: AgreementTerms, say: Say): string[] {
  const { capacityCap, frameworkVersion, dictionary, planWeights } = terms;
  const isUneven = [planWeights.weekdays, planWeights.months].some((row) => new Set(row).size > 1);
  return [
    ...(capacityCap
      ? [say('prose.general.capacity', { leads: say.formats.number(capacityCap.leadsPerTeam) })]
      : []),
    ...carryTexts(terms, say),
    ...(terms.countsFromPeriodStart ? [say('prose.general.countsFromStart')] : []),
    ...(isUneven ? [say('prose.general.weights')] : []),
    ...(frameworkVersion ? [say('prose.general.framework', { version: frameworkVersion })] : []),
    ...reviewTexts(terms, say),
    ...(dictionary ? [say('prose.general.dictionary', { count: dictionary.metrics.length })] : []),
  ];
}

function carryTexts({ carryOver }: AgreementTerms, say: Say): string[] {
  if (!carryOver) return [];
  const caps = { shortfall: carryOver.shortfallCap, bank: carryOver.bankCap } as const;
  return Object.entries(caps).flatMap(([what, cap]) =>
    cap > 0 ? [say(`prose.general.${what}`, { share: say.formats.percent(cap) })] : [],
  );
}

function reviewTexts({ reviews }: AgreementTerms, say: Say): string[] {
  if (!reviews) return [];
  const list = reviews.map((unit) => say(`prose.general.review_${unit}`)).join(say('prose.and'));
  return [say('prose.general.reviews', { list })];
}
