import { networkOf } from './network.js';

describe('the network an address is of', () => {
  it.each([
    { address: '192.0.2.7', is: '192.0.2.7', because: 'an address of IPv4 is one household' },
    { address: '::ffff:192.0.2.7', is: '192.0.2.7', because: 'it is one of IPv4 in another dress' },
    { address: '2001:db8:1:2:3:4:5:6', is: '2001:db8:1:2::/64', because: 'a household has all of its /64' },
    { address: '2001:0db8:0001:0002::9', is: '2001:db8:1:2::/64', because: 'zeros in front say nothing' },
    { address: '2001:db8::1', is: '2001:db8:0:0::/64', because: 'what is left out is zeros' },
    { address: 'fe80::1%eth0', is: 'fe80:0:0:0::/64', because: 'the link is none of it' },
    { address: '::1', is: '0:0:0:0::/64', because: 'everything in front is left out' },
  ])('of $address is $is: $because', ({ address, is }) => {
    expect(networkOf(address)).toBe(is);
  });
});
