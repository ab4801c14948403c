import type { Money } from '#kernel';
import { assertModel } from '../rules/model.js';
import type { RuleModel } from '../rules/model.js';
import { creditJourney } from './credit-journey.js';
import type { JourneyWindow, PreparedJourney } from './prepare.js';
import type { CreditTouch } from './touch.js';

/** A journey and what it is worth; all amounts of one report are in one currency. */
export interface WorthJourney {
  readonly journey: PreparedJourney;
  readonly amount: Money;
}

export interface CreditSum {
  readonly conversions: number;
  /** Null where nothing is summed, for a currency is then not known. */
  readonly amount: Money | null;
}

/** What a model makes of some journeys. Won and pending are never added up. */
export interface ModelCredits {
  readonly model: RuleModel;
  readonly won: CreditSplit;
  readonly pending: CreditSplit;
}

export interface CreditSplit {
  /** By channel or whatever touches are told apart by; most first. A bucket is never one of the names. */
  readonly credited: readonly (CreditSum & { readonly name: string })[];
  /** Conversions without a touch in the window. */
  readonly untouched: CreditSum;
  readonly total: CreditSum;
}

export interface CreditReport {
  /** What every figure of the report depends on. */
  readonly stamp: { readonly window: JourneyWindow; readonly position: string };
  readonly models: readonly ModelCredits[];
}

/**
 * Several models side by side over the same journeys. In each split credited and untouched add up to the total, amounts to the minor
 * unit. `position` is the place in the journal the journeys were read at. Throws `money/mixed-currencies`.
 */
export function creditReport(
  worth: readonly WorthJourney[],
  models: readonly RuleModel[],
  stamp: CreditReport['stamp'],
  nameOf: (touch: CreditTouch) => string = ({ channel }) => channel,
): CreditReport {
  for (const model of models) assertModel(model);
  const [won, pending] = (['won', 'pending'] as const).map((state) =>
    worth.filter(({ journey }) => journey.state === state),
  );
  return {
    stamp,
    models: models.map((model) => ({
      model,
      won: splitBy(model, won!, nameOf),
      pending: splitBy(model, pending!, nameOf),
    })),
  };
}

function splitBy(
  model: RuleModel,
  worth: readonly WorthJourney[],
  nameOf: (touch: CreditTouch) => string,
): CreditSplit {
  const sums = new Map<string, Sum>();
  const [untouched, total] = [new Sum(), new Sum()];
  for (const { journey, amount } of worth) {
    total.add(1, amount);
    if (journey.length === 0) untouched.add(1, amount);
    for (const { touch, share, amount: part } of creditJourney(journey, model, amount)) {
      const name = nameOf(touch);
      let sum = sums.get(name);
      if (sum === undefined) sums.set(name, (sum = new Sum()));
      sum.add(share, part);
    }
  }
  const credited = [...sums].map(([name, sum]) => ({ name, ...sum.told() }));
  credited.sort((one, other) => other.conversions - one.conversions || (one.name < other.name ? -1 : 1));
  return { credited, untouched: untouched.told(), total: total.told() };
}

class Sum {
  private conversions = 0;
  private amount: Money | null = null;

  add(share: number, amount: Money): void {
    this.conversions += share;
    this.amount = this.amount?.plus(amount) ?? amount;
  }

  told(): CreditSum {
    return { conversions: this.conversions, amount: this.amount };
  }
}
