import type { Asset, AssetChange } from './content-types.js';

/** An asset as its form holds it: what is not known is empty. */
export interface AssetDraft extends Pick<Asset, 'name' | 'kind' | 'state'> {
  readonly campaignId: string;
  readonly language: string;
  readonly ownerId: string;
  readonly intent: NonNullable<Asset['intent']> | '';
  readonly address: string;
  readonly liveOn: string;
  readonly retiredOn: string;
}

const BLANK: AssetDraft = {
  ...({ name: '', kind: 'guide', state: 'live', campaignId: '', language: '', ownerId: '' } as const),
  ...({ intent: '', address: '', liveOn: '', retiredOn: '' } as const),
};

export function assetDraft(asset?: Asset): AssetDraft {
  if (asset === undefined) return BLANK;
  const { name, kind, state, campaignId, language, ownerId, intent, address, liveOn, retiredOn } = asset;
  return {
    ...{ name, kind, state, campaignId: campaignId ?? '', language: language ?? '', ownerId: ownerId ?? '' },
    ...{ intent: intent ?? '', address: address ?? '', liveOn: liveOn ?? '', retiredOn: retiredOn ?? '' },
  };
}

/** What stands always; the rest may be said to be unknown. */
const STANDING: readonly string[] = ['name', 'kind', 'state'];

/** What differs, as it is sent: emptied means not known any more. Of a new one, kind and state are said too. */
export function changeOf(before: AssetDraft, now: AssetDraft): AssetChange {
  const isNew = before.name === '';
  return Object.fromEntries(
    (Object.keys(now) as (keyof AssetDraft)[]).flatMap((name) => {
      const [was, is] = [before[name].trim(), now[name].trim()];
      if (was === is && !(isNew && STANDING.includes(name))) return [];
      return [[name, is === '' ? null : is]];
    }),
  );
}
