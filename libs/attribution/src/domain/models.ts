import { FULL_PATH, U_SHAPED, W_SHAPED } from '#credit';
import type { PathCreditModel, RuleModel } from '#credit';
import type { CreditSettings } from './settings.js';

/** Rules that credit the touches of one journey. The order is that of kept shares: new ones go to the end. */
export const RULE_MODELS = [
  'first',
  'last',
  'last-non-direct',
  'linear',
  'u-shaped',
  'w-shaped',
  'full-path',
  'time-decay',
  'position',
  'offline-weighted',
  'campaign-even',
  'campaign-primary',
] as const;
export type RuleModelName = (typeof RULE_MODELS)[number];

/** Models that look at all paths of a period together; they credit channels only. */
export const PATH_MODELS = ['markov-1', 'markov-2', 'markov-3', 'markov-4', 'shapley'] as const;
export type PathModelName = (typeof PATH_MODELS)[number];

export const MODELS = [...RULE_MODELS, ...PATH_MODELS] as const;
export type ModelName = (typeof MODELS)[number];

/** Campaigns are credited by these, not touches: what has no campaign has no credit. */
export type CampaignModelName = Extract<RuleModelName, `campaign-${string}`>;
export type JourneyModelName = Exclude<RuleModelName, CampaignModelName>;

export const isPathModel = (model: ModelName): model is PathModelName =>
  (PATH_MODELS as readonly string[]).includes(model);

export const isRuleModel = (model: ModelName): model is RuleModelName => !isPathModel(model);

/** The rule as the workspace set it. */
export const journeyModel = (model: JourneyModelName, settings: CreditSettings): RuleModel => {
  const { halfLifeDays, positionWeights, typeWeights } = settings;
  const rules: Readonly<Record<JourneyModelName, RuleModel>> = {
    first: { kind: 'first' },
    last: { kind: 'last' },
    'last-non-direct': { kind: 'lastNonDirect', direct: ['direct'] },
    linear: { kind: 'linear' },
    'u-shaped': U_SHAPED,
    'w-shaped': W_SHAPED,
    'full-path': FULL_PATH,
    'time-decay': { kind: 'timeDecay', halfLifeDays },
    position: { kind: 'position', weights: positionWeights },
    'offline-weighted': { kind: 'typeWeighted', weights: typeWeights },
  };
  return rules[model];
};

export const pathModel = (model: PathModelName): PathCreditModel =>
  model === 'shapley' ? { kind: 'shapley' } : { kind: 'markov', order: Number(model.slice(-1)) };
