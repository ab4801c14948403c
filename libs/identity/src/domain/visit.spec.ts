import { deviceOf, networkOf } from './visit.js';

const from = (userAgent: string) => deviceOf({ address: '203.0.113.77', userAgent });

describe('what is kept of a visit', () => {
  it.each([
    {
      agent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
      is: ['firefox', 'linux'],
    },
    {
      agent:
        'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0',
      is: ['edge', 'windows'],
    },
    {
      agent:
        'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
      is: ['safari', 'ios'],
    },
    {
      agent:
        'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/131.0 Mobile/15E148 Safari/604.1',
      is: ['chrome', 'ios'],
    },
    {
      agent:
        'Mozilla/5.0 (Linux; Android 14; SM-S911B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36',
      is: ['samsung', 'android'],
    },
    {
      agent:
        'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
      is: ['safari', 'macos'],
    },
    { agent: 'curl/8.5.0', is: [null, null] },
    { agent: '', is: [null, null] },
  ])('is $is of $agent', ({ agent, is }) => {
    const { browser, system } = from(agent);
    expect([browser, system]).toEqual(is);
  });

  it('never takes long, whatever the header', () => {
    const before = performance.now();
    from('Version/'.repeat(200_000));
    expect(performance.now() - before).toBeLessThan(200);
  });

  it.each([
    { address: '203.0.113.77', network: '203.0.113.0/24' },
    { address: '::ffff:203.0.113.77', network: '203.0.113.0/24' },
    { address: '2001:0db8:00a1:2::17', network: '2001:db8:a1::/48' },
    { address: '2001:db8::17', network: '2001:db8:0::/48' },
    { address: '::1', network: '0:0:0::/48' },
    { address: 'fe80::1%eth0', network: 'fe80:0:0::/48' },
    { address: 'no address', network: null },
  ])('shortens $address to $network', ({ address, network }) => {
    expect(networkOf(address)).toBe(network);
  });
});
