import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { BlockList, isIP, isIPv6 } from 'node:net';
import type { HttpConfig } from '../http.config.js';
import { networkOf } from './network.js';

/** Fastify's names for networks, as `TRUSTED_PROXIES` may use them. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  loopback: ['127.0.0.1/8', '::1/128'],
  linklocal: ['169.254.0.0/16', 'fe80::/10'],
  uniquelocal: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'],
};

/**
 * Hangs up on a network that holds `connectionsPerAddress` open connections already, so that nobody takes them all. Trusted proxies,
 * through which everybody comes, are not bound.
 */
export function boundConnections(server: Server, config: HttpConfig): void {
  const proxies = proxiesOf(config.trustedProxies);
  const held = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    if (socket.remoteAddress === undefined) return;
    const network = networkOf(socket.remoteAddress);
    if (isOneOf(proxies, socket.remoteAddress)) return;
    const open = (held.get(network) ?? 0) + 1;
    if (open > config.connectionsPerAddress) {
      socket.destroy();
      return;
    }
    held.set(network, open);
    socket.once('close', () => {
      const left = (held.get(network) ?? 1) - 1;
      if (left === 0) held.delete(network);
      else held.set(network, left);
    });
  });
}

/** An address of IPv4 may come in the clothes of IPv6. */
function isOneOf(list: BlockList, address: string): boolean {
  const bare = isIPv6(address) ? networkOf(address) : address;
  return isIP(bare) === 4 ? list.check(bare, 'ipv4') : list.check(address.split('%')[0] ?? '', 'ipv6');
}

function proxiesOf(trusted: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of trusted.flatMap((each) => NAMED[each] ?? [each])) {
    const [address = '', prefix] = network.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    list.addSubnet(address, Number(prefix ?? (family === 'ipv6' ? 128 : 32)), family);
  }
  return list;
}
