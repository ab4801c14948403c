import type { Command } from 'commander';
import { gathered, numberFrom } from './arguments.js';
import type { BalanceOptions } from './cluster/balance.js';
import type { ClusterOptions } from './cluster/places.js';
import { orExplain } from './failures.js';

/** `staffetta cluster` and `staffetta balance`. */
export function addCluster(program: Command): void {
  program
    .command('cluster')
    .description('start several processes behind one address on this machine')
    .option('--api <number>', 'processes that answer requests and hold sockets', numberFrom(1, 32), 2)
    .option('--workers <number>', 'processes that follow the journal and the clocks', numberFrom(1, 32), 2)
    .addHelpText('after', '\nkill -HUP <pid> replaces its processes one after the other, without a pause.')
    .action((options: ClusterOptions) =>
      orExplain(async () => (await import('./cluster/cluster.js')).cluster(options)),
    );

  program
    .command('balance')
    .description('one address (HOST, PORT) before several servers')
    .requiredOption('--to <address>', 'a server, http://host:port; may be repeated', gathered, [])
    .action((options: BalanceOptions) =>
      orExplain(async () => (await import('./cluster/balance.js')).balance(options)),
    );
}
