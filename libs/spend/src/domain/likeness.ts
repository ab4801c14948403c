/** What tells amounts apart that have no id of their own. */
export interface Alike {
  readonly source: string;
  readonly channel: string;
  readonly campaignId: string | null;
  readonly kind: string;
  readonly label: string | null;
  readonly fromOn: string;
  readonly toOn: string;
}

/** The same for amounts that are for the same. */
export const alikeText = ({ source, channel, campaignId, kind, label, fromOn, toOn }: Alike): string =>
  JSON.stringify([source, channel, campaignId, kind, label, fromOn, toOn]);
