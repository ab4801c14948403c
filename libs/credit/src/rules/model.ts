import { assertNotNegative, assertPositive, refuse } from '../checks.js';

/**
 * What each place in a journey is worth, in any unit. A place that a journey has not, a milestone it never came to or a middle
 * without touches, leaves its weight to the others in proportion; a touch that is two places gets both.
 */
export interface PositionWeights {
  readonly first?: number;
  /** The touch at which the lead was made, and the one at which the opportunity was. */
  readonly lead?: number;
  readonly opportunity?: number;
  readonly last?: number;
  /** For all touches that are none of the above together, in equal parts. */
  readonly middle?: number;
}

/** A rule that tells from a journey alone how much each of its touches is credited. */
export type RuleModel =
  | { readonly kind: 'first' }
  | { readonly kind: 'last' }
  /** The last touch that is not on a direct channel; where all are, the last one. */
  | { readonly kind: 'lastNonDirect'; readonly direct: readonly string[] }
  | { readonly kind: 'linear' }
  | { readonly kind: 'position'; readonly weights: PositionWeights }
  /** 2^(−age / half-life); seven days when left out. */
  | { readonly kind: 'timeDecay'; readonly halfLifeDays?: number }
  /** Weight of the touch’s type, 1 when it is not named, times recency; without a half-life only the type counts. */
  | {
      readonly kind: 'typeWeighted';
      readonly weights: Readonly<Record<string, number>>;
      readonly halfLifeDays?: number;
    };

export const DEFAULT_HALF_LIFE_DAYS = 7;

/** First and last 40 each, 20 for those between. HubSpot’s 40/40/20 and Marketo’s 50/50 are other rules of this name. */
export const U_SHAPED: RuleModel = { kind: 'position', weights: { first: 40, middle: 20, last: 40 } };
/** First touch, lead and opportunity 30 each, 10 for all others. */
export const W_SHAPED: RuleModel = {
  kind: 'position',
  weights: { first: 30, lead: 30, opportunity: 30, middle: 10 },
};
/** First touch, lead, opportunity and the last touch before the close 22.5 each, 10 for all others. */
export const FULL_PATH: RuleModel = {
  kind: 'position',
  weights: { first: 22.5, lead: 22.5, opportunity: 22.5, last: 22.5, middle: 10 },
};

/** Throws `credit/…` for weights below 0, weights that are all 0, and a half-life that is not above 0. */
export function assertModel(model: RuleModel): void {
  if (model.kind === 'position') assertWeights(Object.values(model.weights));
  if (model.kind === 'typeWeighted')
    for (const weight of Object.values(model.weights)) assertNotNegative(weight, 'weight of a type');
  if ((model.kind === 'timeDecay' || model.kind === 'typeWeighted') && model.halfLifeDays !== undefined)
    assertPositive(model.halfLifeDays, 'half-life');
}

function assertWeights(weights: readonly number[]): void {
  for (const weight of weights) assertNotNegative(weight, 'weight of a position');
  if (!weights.some((weight) => weight > 0))
    refuse('no-weight', 'No position weighs anything: give at least one weight above 0.');
}

/** Whether the rule asks when touches were. */
export const needsInstants = (model: RuleModel): boolean =>
  model.kind === 'timeDecay' || model.kind === 'typeWeighted';

/** Whether the rule asks at which touch the lead or the opportunity was made. */
export const needsMilestones = (model: RuleModel): boolean =>
  model.kind === 'position' && (model.weights.lead ?? 0) + (model.weights.opportunity ?? 0) > 0;
