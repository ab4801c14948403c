import { refuse } from '../checks.js';
import { assertModel, needsInstants, needsMilestones } from '../rules/model.js';
import type { RuleModel } from '../rules/model.js';
import { weigh } from '../rules/weigh.js';
import type { Journey } from '../rules/weigh.js';
import type { ChannelNames } from './channel-names.js';
import { GrowingSums } from './growing.js';
import type { NumberedPath, PathModel } from './path.js';

/** A rule over paths. A path has neither instants nor milestones: rules that ask for them throw `credit/not-of-paths`. */
export class RulePaths implements PathModel {
  readonly conversions = new GrowingSums();
  readonly value = new GrowingSums();
  private weights = new Float64Array(64);
  private readonly journey: PathJourney;

  constructor(
    private readonly model: RuleModel,
    names: ChannelNames,
  ) {
    assertModel(model);
    if (needsInstants(model) || needsMilestones(model))
      refuse(
        'not-of-paths',
        `A path tells neither instants nor milestones: “${model.kind}” needs them here.`,
      );
    this.journey = new PathJourney(names);
  }

  add(path: NumberedPath): void {
    const { length, channels, conversions, value } = path;
    if (length === 0 || conversions === 0) return;
    if (length > this.weights.length) this.weights = new Float64Array(length * 2);
    const { weights } = this;
    this.journey.path = path;
    weigh(this.model, this.journey, weights);
    let total = 0;
    for (let index = 0; index < length; index += 1) total += weights[index]!;
    for (let index = 0; index < length; index += 1) {
      if (weights[index] === 0) continue;
      const share = weights[index]! / total;
      this.conversions.add(channels[index]!, conversions * share);
      this.value.add(channels[index]!, value * share);
    }
  }
}

class PathJourney implements Journey {
  path: NumberedPath | null = null;
  readonly lead = null;
  readonly opportunity = null;

  constructor(private readonly names: ChannelNames) {}

  get length(): number {
    return this.path!.length;
  }

  channelAt(index: number): string {
    return this.names.nameOf(this.path!.channels[index]!);
  }

  typeAt = (): string => '';
  ageAt = (): number => 0;
}
