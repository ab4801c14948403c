import type { components } from '../../api/schema.js';

type Schemas = components['schemas'];

export type Asset = Schemas['AssetDto'];
export type AssetChange = Schemas['AssetChangeDto'];
export type NewAsset = Schemas['NewAssetDto'];
export type DistributionCode = Schemas['DistributionCodeDto'];
export type CodeChange = Schemas['CodeChangeDto'];
export type NewCode = Schemas['NewCodeDto'];
export type Campaign = Schemas['CampaignDto'];
export type CampaignChange = Schemas['CampaignChangeDto'];
export type NewCampaign = Schemas['NewCampaignDto'];
export type AssetReach = Schemas['AssetReachDto'];
export type BehindReach = Schemas['BehindReachDto'];
export type BehindReaches = Schemas['BehindReachesDto'];
export type Figures = Pick<AssetReach, 'touches' | 'people' | 'leads' | 'won'>;
/** With what nobody can be named of. */
export type Reached = Figures & Pick<AssetReach, 'nameless'>;

export const ASSET_KINDS = [
  ...(['guide', 'webinar', 'case-study', 'catalogue', 'brochure', 'video', 'talk'] as const),
  ...(['mail', 'post', 'page', 'form', 'sample', 'other'] as const),
] as const satisfies readonly Asset['kind'][];
export const ASSET_STATES = ['draft', 'live', 'retired'] as const satisfies readonly Asset['state'][];
export const CAMPAIGN_STATES = [
  ...(['planned', 'running', 'ended'] as const),
] as const satisfies readonly Campaign['state'][];

/** One figure that opens: of an asset, or of one of its codes. */
export interface Opened {
  readonly asset: Pick<Asset, 'id' | 'name'>;
  readonly code: Pick<DistributionCode, 'id' | 'code'> | null;
  readonly of: keyof Figures;
}
