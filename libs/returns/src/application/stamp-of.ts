import type { Caller } from '#contracts';
import { Money } from '#kernel';
import { sumOf } from '#spend';
import type { ReturnStamp } from '../domain/report.js';
import type { Gathered, GatherAsked } from './gather-returns.js';

/** What figures depend on. Salaries that are left out are told to those alone who may see single amounts. */
export function stampOf(caller: Caller, asked: GatherAsked, { span, credit, age }: Gathered): ReturnStamp {
  const { from, to, basis, model } = asked;
  const { currency, kinds, leftOut } = span;
  const shown = (minor: bigint, of: string): string => Money.of(minor, of).toDecimal();
  return {
    ...{ from, to, basis, currency, model, age, kinds },
    leftOut: leftOut
      .filter(({ key }) => key !== 'salary' || caller.actions.has('spend.read'))
      .map(({ key, reportingMinor }) => ({ kind: key, amount: shown(reportingMinor, currency) })),
    unconverted: sumOf(span.days).unconverted.map(({ currency: own, minor }) => ({
      ...{ currency: own, amount: shown(minor, own) },
    })),
    otherCurrencies: credit.otherCurrencies.map(({ currency: own, conversions, minor }) => ({
      ...{ currency: own, conversions, amount: shown(BigInt(minor), own) },
    })),
    creditPosition: credit.stamp.position,
    creditSettingsVersion: credit.stamp.settingsVersion,
    isSettling: credit.stamp.isSettling,
  };
}
