import type { Grouping, ModelName } from './credit-types.js';

/** Rules that credit the touches of one journey. */
const JOURNEY_MODELS = [
  ...(['first', 'last', 'last-non-direct', 'linear', 'u-shaped', 'w-shaped', 'full-path'] as const),
  ...(['time-decay', 'position', 'offline-weighted'] as const),
] as const satisfies readonly ModelName[];

/** Rules that credit campaigns, not touches. */
const CAMPAIGN_MODELS = ['campaign-even', 'campaign-primary'] as const satisfies readonly ModelName[];

/** Models that look at all paths of a period together: they credit channels, and no single deal. */
const PATH_MODELS = [
  ...(['markov-1', 'markov-2', 'markov-3', 'markov-4', 'shapley'] as const),
] as const satisfies readonly ModelName[];

export const MODEL_GROUPS = {
  journey: JOURNEY_MODELS,
  campaign: CAMPAIGN_MODELS,
  path: PATH_MODELS,
} as const satisfies Readonly<Record<string, readonly ModelName[]>>;

const MODELS: readonly ModelName[] = Object.values(MODEL_GROUPS).flat();
export const [FEWEST, MOST] = [2, 4] as const;
/** Three views that disagree, which is the point. */
const USUAL: readonly ModelName[] = ['first', 'last', 'linear'];

export const isPathModel = (model: ModelName): boolean => (PATH_MODELS as readonly string[]).includes(model);

/** The models an address names, as many as stand side by side; the usual ones where it names too few that can be told apart so. */
export function modelsOf(text: string | null, by: Grouping): readonly ModelName[] {
  const named = new Set((text ?? '').split(','));
  const known = MODELS.filter((model) => named.has(model) && mayGroup(model, by));
  return known.length < FEWEST ? withUsual(known) : known.slice(0, MOST);
}

const withUsual = (known: readonly ModelName[]): readonly ModelName[] =>
  known.length === 0 ? USUAL : [...new Set([...known, ...USUAL])].slice(0, FEWEST);

/** Whether a model tells these rows apart. */
const mayGroup = (model: ModelName, by: Grouping): boolean => by === 'channel' || !isPathModel(model);
