import type { Intent } from '#contracts';

/** What an asset is; one that was only named is of no kind that is known: `other`. */
export const ASSET_KINDS = [
  ...(['guide', 'webinar', 'case-study', 'catalogue', 'brochure', 'video', 'talk'] as const),
  ...(['mail', 'post', 'page', 'form', 'sample', 'other'] as const),
] as const;
export type AssetKind = (typeof ASSET_KINDS)[number];

export const ASSET_STATES = ['draft', 'live', 'retired'] as const;
export type AssetState = (typeof ASSET_STATES)[number];

/** Something of marketing that people are shown or given. */
export interface Asset {
  readonly id: string;
  readonly name: string;
  readonly kind: AssetKind;
  readonly state: AssetState;
  /** The campaign it is of; null for one that stands alone. */
  readonly campaignId: string | null;
  /** A language code such as `it` or `pt-BR`. */
  readonly language: string | null;
  readonly ownerId: string | null;
  /** What people who take it come for. */
  readonly intent: Intent | null;
  /** Where it can be read. */
  readonly address: string | null;
  /** Days in the workspace's zone, `YYYY-MM-DD`. */
  readonly liveOn: string | null;
  readonly retiredOn: string | null;
  readonly version: number;
}

/** What somebody says of an asset; what is null is not known, or not any more. */
export type AssetFacts = Omit<Asset, 'id' | 'version'>;

/** What to write where one field of several is wrong, by the field; none when they go together. */
export function assetFault({ address, liveOn, retiredOn }: AssetFacts): 'address' | 'retiredOn' | null {
  if (address !== null && !isWebAddress(address)) return 'address';
  return liveOn !== null && retiredOn !== null && retiredOn < liveOn ? 'retiredOn' : null;
}

/** A whole address that a browser opens, with nobody's password in it. */
export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}
