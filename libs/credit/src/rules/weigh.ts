import { DAY_MS } from '#kernel';
import { DEFAULT_HALF_LIFE_DAYS } from './model.js';
import type { PositionWeights, RuleModel } from './model.js';

/** What a rule sees of a conversion: its touches from first to last, by index. */
export interface Journey {
  readonly length: number;
  channelAt(index: number): string;
  typeAt(index: number): string;
  /** How long before the conversion (ms). */
  ageAt(index: number): number;
  /** The touch at which the lead and the opportunity were made; null where there is none. */
  readonly lead: number | null;
  readonly opportunity: number | null;
}

/** Where weights are written: the first `length` places, each above or equal to 0, in no particular unit. */
export type Weights = Float64Array | number[];

/** Writes what each touch of a journey weighs by a rule. A journey without touches has no weights. */
export function weigh(model: RuleModel, journey: Journey, weights: Weights): void {
  const { length } = journey;
  weights.fill(0, 0, length);
  if (length === 0) return;
  switch (model.kind) {
    case 'first':
      weights[0] = 1;
      break;
    case 'last':
      weights[length - 1] = 1;
      break;
    case 'lastNonDirect':
      weights[lastOther(journey, model.direct)] = 1;
      break;
    case 'linear':
      weights.fill(1, 0, length);
      break;
    case 'position':
      weighPositions(model.weights, journey, weights);
      break;
    case 'timeDecay':
      weighRecency(journey, model.halfLifeDays ?? DEFAULT_HALF_LIFE_DAYS, weights);
      break;
    case 'typeWeighted':
      weighTypes(model, journey, weights);
      break;
  }
}

function lastOther(journey: Journey, direct: readonly string[]): number {
  for (let index = journey.length - 1; index >= 0; index -= 1)
    if (!direct.includes(journey.channelAt(index))) return index;
  return journey.length - 1;
}

function weighPositions(positions: PositionWeights, journey: Journey, weights: Weights): void {
  const { length, lead, opportunity } = journey;
  let anchors = addAnchor(weights, 0, positions.first);
  anchors += addAnchor(weights, lead, positions.lead);
  anchors += addAnchor(weights, opportunity, positions.opportunity);
  anchors += addAnchor(weights, length - 1, positions.last);
  if (anchors === length || !positions.middle) return;
  for (let index = 0; index < length; index += 1)
    if (weights[index] === 0) weights[index] = positions.middle / (length - anchors);
}

/** 1 where the touch is an anchor only now. */
function addAnchor(weights: Weights, index: number | null, worth = 0): number {
  if (index === null || worth === 0) return 0;
  const isNew = weights[index] === 0;
  weights[index]! += worth;
  return isNew ? 1 : 0;
}

/** Ages count from the latest touch: the same shares, and nothing sinks below the smallest number. */
function weighRecency(journey: Journey, halfLifeDays: number, weights: Weights): void {
  const { length } = journey;
  let least = Infinity;
  for (let index = 0; index < length; index += 1) least = Math.min(least, journey.ageAt(index));
  for (let index = 0; index < length; index += 1)
    weights[index] = 2 ** (-(journey.ageAt(index) - least) / (halfLifeDays * DAY_MS));
}

function weighTypes(
  { weights: byType, halfLifeDays }: Extract<RuleModel, { kind: 'typeWeighted' }>,
  journey: Journey,
  weights: Weights,
): void {
  if (halfLifeDays === undefined) weights.fill(1, 0, journey.length);
  else weighRecency(journey, halfLifeDays, weights);
  for (let index = 0; index < journey.length; index += 1) {
    const type = journey.typeAt(index);
    weights[index]! *= Object.hasOwn(byType, type) ? byType[type]! : 1;
  }
}
