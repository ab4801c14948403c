import { BlockList } from 'node:net';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { HttpConfig } from '#http';
import { Log, Metrics } from '#observability';

const NEAR_V4: readonly (readonly [string, number])[] = [
  ...[['127.0.0.0', 8] as const, ['10.0.0.0', 8] as const, ['172.16.0.0', 12] as const],
  ...[['192.168.0.0', 16] as const, ['100.64.0.0', 10] as const],
];
const NEAR_V6: readonly (readonly [string, number])[] = [
  ...[['::1', 128] as const, ['fc00::', 7] as const, ['fe80::', 10] as const],
];
const near = new BlockList();
for (const [network, prefix] of NEAR_V4) near.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of NEAR_V6) near.addSubnet(network, prefix, 'ipv6');

/** Whether an address is of this machine or of a network behind a router, where proxies stand and visitors do not. */
export function isNear(address: string): boolean {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  return near.check(bare, bare.includes(':') ? 'ipv6' : 'ipv4');
}

/** What of a request tells of a proxy. */
export interface Arrived {
  /** Of the connection. */
  readonly address: string;
  readonly forwardedFor: string | undefined;
}

/**
 * Sees a proxy that nobody named in `TRUSTED_PROXIES`: all visitors then come from its address, and share one bound. Says so once, loudly,
 * and for as long as the process runs in `staffetta_untrusted_proxy`.
 */
@Injectable()
export class ProxyWatch implements OnModuleInit {
  private isSeen = false;

  constructor(
    private readonly config: HttpConfig,
    private readonly log: Log,
    private readonly metrics: Metrics,
    private readonly host: HttpAdapterHost,
  ) {}

  onModuleInit(): void {
    // Commands serve nothing; with proxies named, what comes is believed or not, as it was decided.
    if (!(this.host.httpAdapter as unknown) || this.config.trustedProxies.length > 0) return;
    this.metrics.askedGauge({
      name: 'staffetta_untrusted_proxy',
      help: '1 when requests came through a proxy that TRUSTED_PROXIES does not name: all visitors share one bound.',
      labels: [],
      read: (set) => set(this.isSeen ? 1 : 0),
    });
    const server: FastifyInstance = this.host.httpAdapter.getInstance();
    server.addHook('onRequest', ({ ip, headers }, _reply, done) => {
      const said = headers['x-forwarded-for'];
      this.see({ address: ip, forwardedFor: Array.isArray(said) ? said.join() : said });
      done();
    });
  }

  see({ address, forwardedFor }: Arrived): void {
    if (this.isSeen || forwardedFor === undefined || !isNear(address)) return;
    this.isSeen = true;
    this.log.warn(
      `Requests come through a proxy at ${address} that nobody trusts: to the bounds on forms, sign-in and calls all visitors are one. ` +
        `Start with TRUSTED_PROXIES=${address} (or its network), and only if that proxy sets X-Forwarded-For itself.`,
      { proxy: address },
    );
  }
}
