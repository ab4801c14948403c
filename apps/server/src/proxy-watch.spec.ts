import type { HttpAdapterHost } from '@nestjs/core';
import { readConfig } from '#config';
import { HttpConfig } from '#http';
import { Log, Metrics } from '#observability';
import { isNear, ProxyWatch } from './proxy-watch.js';

describe('a proxy nobody named', () => {
  const watched = (): { watch: ProxyWatch; said: string[] } => {
    const said: string[] = [];
    const log = { warn: (text: string) => void said.push(text) } as unknown as Log;
    const config = readConfig(HttpConfig, {});
    return { watch: new ProxyWatch(config, log, {} as Metrics, {} as HttpAdapterHost), said };
  };

  it('is told of once, with its address and what to set', () => {
    const { watch, said } = watched();
    for (const forwardedFor of ['203.0.113.7', '203.0.113.8'])
      watch.see({ address: '10.0.0.5', forwardedFor });
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('TRUSTED_PROXIES=10.0.0.5');
  });

  const QUIET: readonly { address: string; forwardedFor: string | undefined; because: string }[] = [
    { address: '10.0.0.5', forwardedFor: undefined, because: 'a colleague in the same network is no proxy' },
    { address: '203.0.113.7', forwardedFor: '1.2.3.4', because: 'a stranger may write any header' },
  ];
  it.each(QUIET)('is not seen in $forwardedFor from $address, because $because', (arrived) => {
    const { watch, said } = watched();
    watch.see(arrived);
    expect(said).toEqual([]);
  });

  it.each([
    ...[['127.0.0.1', true] as const, ['::1', true] as const, ['::ffff:192.168.1.4', true] as const],
    ...[['172.31.255.1', true] as const, ['172.32.0.1', false] as const, ['fd00::1', true] as const],
    ...[['fe80::1%eth0', true] as const, ['2001:db8::1', false] as const, ['8.8.8.8', false] as const],
  ])('at %s stands near: %s', (address, is) => expect(isNear(address)).toBe(is));
});
