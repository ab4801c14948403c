import type { LeadAttributes } from '#contracts';
import type { Feature, FeatureRow } from '#scoring';
import { ownFeaturesOf } from './own-fields.js';
import type { OwnValues } from './own-fields.js';

/**
 * What a predictive model may look at in every workspace, all of it known at capture. Grade, owner and stage come later and are not
 * here; of own fields those that `ownFields` finds.
 */
export const FEATURES: readonly Feature[] = [
  ...(
    [
      'channel',
      'campaignId',
      'assetId',
      'leadType',
      'origin',
      'intent',
      'region',
      'country',
      'industry',
    ] as const
  ).map((name): Feature => ({ name, kind: 'category' })),
  { name: 'companySize', kind: 'number' },
];

/** What a model may be shown of a lead. */
export const featuresOf = (attributes: LeadAttributes, own: OwnValues): FeatureRow => ({
  ...Object.fromEntries(
    FEATURES.map(({ name }) => [
      name,
      (attributes as Readonly<Record<string, string | number | null>>)[name] ?? null,
    ]),
  ),
  ...ownFeaturesOf(own),
});
