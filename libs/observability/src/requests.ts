import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Histogram } from 'prom-client';
import { Log } from './log.js';
import { Metrics } from './metrics.js';

/** What may be known of an answered request: no address, no query, no body. */
export interface AnsweredRequest {
  readonly method: string;
  /** The pattern that matched (`/api/v1/leads/:id`), never the address itself; undefined when none did. */
  readonly route: string | undefined;
  readonly status: number;
  readonly elapsedMs: number;
  readonly requestId: string;
  readonly workspaceId?: string;
  readonly credentialId?: string;
}

/** Seconds; the budget of a command is 50 ms, of a board 200 ms. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2.5, 10];
/** Asked every few seconds by machines: worth counting, not worth a line. */
const QUIET_ROUTES = new Set(['/health/live', '/health/ready', '/metrics']);

/** Counts and logs each answered request. */
@Injectable()
export class Requests {
  private readonly durations: Histogram<'method' | 'route' | 'status'>;

  constructor(
    private readonly log: Log,
    metrics: Metrics,
  ) {
    this.durations = metrics.histogram(
      {
        name: 'staffetta_http_request_seconds',
        help: 'Time to answer, by route pattern and class of status.',
        labels: ['method', 'route', 'status'],
      },
      BUCKETS,
    );
  }

  answered(request: AnsweredRequest): void {
    const { method, route = 'unmatched', status, elapsedMs, requestId, workspaceId, credentialId } = request;
    this.durations.observe({ method, route, status: `${Math.floor(status / 100)}xx` }, elapsedMs / 1000);
    const facts = {
      method,
      route,
      status,
      ms: Math.round(elapsedMs * 10) / 10,
      requestId,
      ...(workspaceId ? { workspaceId } : {}),
      ...(credentialId ? { credential: credentialHash(credentialId) } : {}),
    };
    if (QUIET_ROUTES.has(route)) this.log.debug('answered', facts);
    else this.log.info('answered', facts);
  }
}

/** Tells one credential's requests from another's without saying which credential it is. */
const credentialHash = (credentialId: string): string =>
  createHash('sha256').update(credentialId).digest('hex').slice(0, 12);
