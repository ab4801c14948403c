import { readConfig } from '#config';
import { HttpConfig } from '#http';
import { say } from '../terminal.js';
import { Balancer } from './balancer.js';

export interface BalanceOptions {
  /** Addresses of the servers. */
  readonly to: readonly string[];
}

/** Requests that run when it stops get so long (ms). */
const CLOSE_WITHIN_MS = 5_000;

/** `staffetta balance`: one address before several servers, for containers that have no other balancer. */
export async function balance({ to }: BalanceOptions): Promise<void> {
  const { host, port } = readConfig(HttpConfig, process.env);
  const balancer = await Balancer.listen({ host, port, servers: to });
  say(`Balancing ${host}:${port} over ${to.join(', ')}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void balancer.close(CLOSE_WITHIN_MS).then(() => process.exit(0)));
}
