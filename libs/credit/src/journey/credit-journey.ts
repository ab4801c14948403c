import type { Money } from '#kernel';
import type { RuleModel } from '../rules/model.js';
import { weigh } from '../rules/weigh.js';
import { exactShares, splitAmount } from '../shares.js';
import type { PreparedJourney } from './prepare.js';
import type { CreditTouch } from './touch.js';

export interface TouchCredit {
  readonly touch: CreditTouch;
  readonly share: number;
  readonly amount: Money;
}

/**
 * What each touch of a journey is credited by a rule: shares add up to exactly 1, amounts to the very minor unit.
 * A journey without touches has no credits; `creditReport` keeps it as untouched.
 */
export function creditJourney(journey: PreparedJourney, model: RuleModel, amount: Money): TouchCredit[] {
  const weights: number[] = new Array<number>(journey.length).fill(0);
  weigh(model, journey, weights);
  const shares = exactShares(weights);
  const amounts = splitAmount(amount, weights);
  return journey.touches.map((touch, index) => ({ touch, share: shares[index]!, amount: amounts[index]! }));
}
