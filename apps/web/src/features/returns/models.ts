import type { Model } from './returns-types.js';

/** The rules by which revenue can be credited to a row. Models of whole paths credit no cohort. */
export const RULE_MODEL_NAMES: readonly Model[] = [
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
];
