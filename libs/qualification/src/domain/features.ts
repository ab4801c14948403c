import type { LeadAttributes } from '#contracts';
import type { Feature, FeatureRow } from '#scoring';

/**
 * What a predictive model may look at, all of it known at capture. Grade, owner and stage come later and are not here; neither are
 * custom fields, which anybody may fill in at any time, and which may hold what says who somebody is.
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

/** Those of a lead’s attributes that a model may look at. */
export const featuresOf = (attributes: LeadAttributes): FeatureRow =>
  Object.fromEntries(
    FEATURES.map(({ name }) => [
      name,
      (attributes as Readonly<Record<string, string | number | null>>)[name] ?? null,
    ]),
  );
