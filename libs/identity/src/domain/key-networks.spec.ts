import { AppError } from '#kernel';
import { KeyNetworks, keyNetworks } from './key-networks.js';

describe('the networks of a key', () => {
  it.each([
    [['203.0.113.7'], ['203.0.113.7/32']],
    [[' 203.0.113.0/24 ', '203.0.113.0/24'], ['203.0.113.0/24']],
    [
      ['2001:DB8::/32', '2001:db8::1'],
      ['2001:db8::/32', '2001:db8::1/128'],
    ],
    [[], []],
  ])('%j are kept as %j', (wanted, kept) => {
    expect(keyNetworks(wanted)).toEqual(kept);
  });

  it.each([
    '',
    'office',
    '203.0.113',
    '203.0.113.0/33',
    '2001:db8::/129',
    '203.0.113.0/',
    '203.0.113.0/24/8',
    '1.2.3.4/-1',
    'fe80::1%eth0',
    '::ffff:1.2.3.4/96',
    '203.0.113.0/2 4',
  ])('cannot be “%s”', (text) => {
    expect(() => keyNetworks(['203.0.113.7', text])).toThrow(AppError);
  });

  it.each([
    ['203.0.113.7', true, 'inside'],
    ['::ffff:203.0.113.7', true, 'the same, as a socket of both families tells it'],
    ['203.0.114.7', false, 'beside'],
    ['2001:db8:1::9', true, 'inside'],
    ['2001:db9::9', false, 'beside'],
    ['::1', false, 'this machine is no other'],
    ['not an address', false, 'nothing'],
    [undefined, false, 'nobody knows'],
  ])('have %s: %s, it is %s', (...[address, isIn]) => {
    expect(new KeyNetworks(['203.0.113.0/24', '2001:db8::/32']).has(address)).toBe(isIn);
  });

  it('are all there are where none is named', () => {
    for (const address of ['203.0.113.7', '2001:db8::1', undefined])
      expect(new KeyNetworks([]).has(address)).toBe(true);
  });
});
