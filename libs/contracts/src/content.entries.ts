import type { Channel } from './channels.js';

/** One field of the registry that is another now. Words stay with the registry: of them only is told that they changed. */
export interface RegistryChange {
  readonly field: string;
  readonly before: string | number | null;
  readonly after: string | number | null;
}

interface Registered {
  readonly name: string;
  readonly state: string;
}

interface Changed {
  /** Of what changed, after it. */
  readonly version: number;
  readonly changes: readonly RegistryChange[];
}

/** Who keeps which campaigns, assets and codes. What leads merely named is made without an entry. */
export interface ContentEntries {
  'campaign.registered': Registered & { readonly channel: Channel };
  'campaign.changed': Changed;
  'asset.registered': Registered & { readonly kind: string; readonly campaignId: string | null };
  /** Also that it goes live or is retired: a change of `state`. */
  'asset.changed': Changed;
  'distribution_code.made': {
    readonly assetId: string;
    /** As it is printed. */
    readonly code: string;
    readonly medium: 'online' | 'offline';
    readonly channel: Channel;
  };
  /** Also that it leads nowhere any more: a change of `state`. */
  'distribution_code.changed': { readonly assetId: string; readonly changes: readonly RegistryChange[] };
}
