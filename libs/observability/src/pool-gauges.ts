import type { Metrics } from './metrics.js';

/** Connections of one process, as node-postgres counts them. */
export interface PoolCounts {
  readonly total: number;
  readonly idle: number;
  readonly waiting: number;
}

/** Shows how many database connections are open, idle and waited for. */
export function registerPoolGauges(metrics: Metrics, counts: () => PoolCounts): void {
  metrics.askedGauge({
    name: 'staffetta_database_connections',
    help: 'Connections to PostgreSQL held by this process, by state; waiting are requests without one.',
    labels: ['state'],
    read: (set) => {
      const { total, idle, waiting } = counts();
      set(total - idle, { state: 'busy' });
      set(idle, { state: 'idle' });
      set(waiting, { state: 'waiting' });
    },
  });
}
