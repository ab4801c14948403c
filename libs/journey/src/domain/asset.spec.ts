import { assetFault, isWebAddress } from './asset.js';
import type { AssetFacts } from './asset.js';

const GUIDE: AssetFacts = {
  ...{ name: 'Guide', kind: 'guide', state: 'live', campaignId: null, language: 'it', ownerId: null },
  ...{ intent: 'solve', address: 'https://rossi.example/guide', liveOn: '2026-01-01', retiredOn: null },
};

describe('what is said of an asset', () => {
  it.each([
    { more: {}, fault: null, because: 'everything goes together' },
    { more: { address: null, liveOn: null }, fault: null, because: 'nothing has to be known' },
    { more: { retiredOn: '2026-01-01' }, fault: null, because: 'it may be had for one day' },
    { more: { retiredOn: '2025-12-31' }, fault: 'retiredOn', because: 'it ended before it began' },
    { more: { address: 'rossi.example' }, fault: 'address', because: 'a browser opens no half address' },
  ] as const)('$fault is wrong where $because', ({ more, fault }) => {
    expect(assetFault({ ...GUIDE, ...more })).toBe(fault);
  });

  it.each([
    { text: 'https://rossi.example/a?b#c', is: true, because: 'it is whole' },
    { text: 'http://10.0.0.1:8080/', is: true, because: 'houses have addresses of their own' },
    { text: 'ftp://rossi.example', is: false, because: 'no browser opens it' },
    { text: 'javascript:alert(1)', is: false, because: 'it would run' },
    { text: 'https://user:secret@rossi.example', is: false, because: 'it would tell a password' },
    {
      text: 'https://user@rossi.example',
      is: false,
      because: 'it only looks like the address before the sign',
    },
    { text: '//rossi.example', is: false, because: 'it begins nowhere' },
  ])('$text is an address: $is, because $because', ({ text, is }) => {
    expect(isWebAddress(text)).toBe(is);
  });
});
