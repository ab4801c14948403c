import type { OpenDatabase } from '#database';
import { backupEveryHours, baseUrlOf } from '../../../server/src/index.js';
import type { Settings } from '../../../server/src/index.js';
import type { Place } from './members.js';

export interface ClusterOptions {
  /** Processes that answer requests and hold sockets. */
  readonly api: number;
  /** Processes that follow the journal and the clocks. */
  readonly workers: number;
}

/** What the processes share. The balancer is the one proxy they believe. */
export function environment(
  settings: Settings,
  database: Pick<OpenDatabase, 'ownerUrl' | 'appUrl' | 'isEmbedded'>,
  redisUrl: string | undefined,
): Record<string, string> {
  const { ownerUrl, appUrl } = database;
  return {
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
    // What is set by a file as well would be set twice.
    ...{ DATABASE_URL: ownerUrl, DATABASE_URL_FILE: '', DATABASE_APP_URL: appUrl, DATABASE_APP_URL_FILE: '' },
    ...(redisUrl === undefined ? {} : { REDIS_URL: redisUrl, REDIS_URL_FILE: '' }),
    BASE_URL: baseUrlOf(settings),
    TRUSTED_PROXIES: ['loopback', ...settings.http.trustedProxies].join(','),
    // They are given an address, and could not see that it is the embedded server, which nobody else backs up.
    ...{ BACKUP_EVERY_HOURS: String(backupEveryHours(settings, database)), BACKUP_EVERY_HOURS_FILE: '' },
  };
}

/** Who answers and who works. */
export const placesFor = ({ api, workers }: ClusterOptions, env: Record<string, string>): Place[] => [
  ...places('api', api, { ...env, ROLES: 'api,live' }),
  // Nobody is sent to them, so they need not wait until that is noticed.
  ...places('worker', workers, { ...env, ROLES: 'worker', SHUTDOWN_DRAIN_MS: '0' }),
];

const places = (kind: string, count: number, env: Record<string, string>): Place[] =>
  Array.from({ length: count }, (_, index) => ({ name: `${kind}-${index + 1}`, env }));
