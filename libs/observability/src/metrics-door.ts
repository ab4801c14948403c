import { createHash, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppError } from '#kernel';
import { ObservabilityConfig } from './observability.config.js';

export interface Asker {
  readonly ip: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

const LOOPBACK = /^(::ffff:)?127\.|^::1$/;
/** A proxy on this machine looks like loopback; what it forwards does not come from here. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-real-ip'];

/** Lets in whoever shows the metrics token; without a token set, only programs on this very machine. */
@Injectable()
export class MetricsDoor {
  constructor(private readonly config: ObservabilityConfig) {}

  /** @throws AppError `metrics/closed` */
  admit({ ip, headers }: Asker): void {
    const { metricsToken } = this.config;
    const isForwarded = FORWARDED.some((name) => headers[name] !== undefined);
    const isLocal = LOOPBACK.test(ip) && !isForwarded;
    if (metricsToken === undefined ? isLocal : isSame(headers.authorization, `Bearer ${metricsToken}`))
      return;
    throw new AppError(
      'forbidden',
      'metrics/closed',
      metricsToken === undefined
        ? 'Metrics are read from this machine only; set METRICS_TOKEN to read them from elsewhere.'
        : 'Send the metrics token: Authorization: Bearer <METRICS_TOKEN>.',
    );
  }
}

/** Compares in a time that tells nothing about where two texts differ. */
function isSame(given: string | string[] | undefined, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return typeof given === 'string' && timingSafeEqual(digest(given), digest(expected));
}
