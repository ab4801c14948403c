import { assetDraft, changeOf } from './asset-draft.js';
import type { Asset } from './content-types.js';

const GUIDE: Asset = {
  ...({ id: 'a', name: 'Guide', kind: 'guide', state: 'live', campaignId: 'c', campaign: 'Fair' } as const),
  ...({
    language: 'it',
    ownerId: null,
    intent: 'solve',
    address: null,
    liveOn: null,
    retiredOn: null,
  } as const),
  ...{ version: 3, codes: 2, createdAt: '2026-01-01T00:00:00Z' },
};

describe('the form of an asset', () => {
  const kept = assetDraft(GUIDE);

  it.each([
    { now: {}, change: {}, because: 'nothing differs' },
    { now: { name: ' Guide ' }, change: {}, because: 'spaces around it are none of its name' },
    { now: { name: 'The guide' }, change: { name: 'The guide' }, because: 'one thing differs' },
    { now: { language: '' }, change: { language: null }, because: 'what is emptied is not known any more' },
    { now: { ownerId: 'm' }, change: { ownerId: 'm' }, because: 'somebody answers for it now' },
  ])('sends $change because $because', ({ now, change }) => {
    expect(changeOf(kept, { ...kept, ...now })).toEqual(change);
  });

  it('takes a change back by the change the other way round', () => {
    const now = { ...kept, name: 'The guide', language: '' };
    expect(changeOf(now, kept)).toEqual({ name: 'Guide', language: 'it' });
  });

  it('says of a new one what it is, and leaves out what is empty', () => {
    expect(changeOf(assetDraft(), { ...assetDraft(), name: 'Guide' })).toEqual({
      ...{ name: 'Guide', kind: 'guide', state: 'live' },
    });
  });
});
