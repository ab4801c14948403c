import { Injectable, Optional } from '@nestjs/common';
import { Metrics } from '#observability';

/** Seconds; the aim is a 99th percentile under a quarter of a second. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 30, 300];

/** How late what fell due was acted on: a number with an alarm. */
@Injectable()
export class Lateness {
  private readonly seconds;

  constructor(@Optional() metrics?: Metrics) {
    this.seconds = metrics?.histogram(
      {
        name: 'staffetta_due_lateness_seconds',
        help: 'From the instant something fell due until it was acted on',
      },
      BUCKETS,
    );
  }

  observe(dueAt: Date, actedAt: Date): void {
    this.seconds?.observe(Math.max(0, actedAt.getTime() - dueAt.getTime()) / 1_000);
  }
}
