import { Injectable } from '@nestjs/common';
import { Metrics } from '#observability';

const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

/** What an operator wants to know of the boards. */
@Injectable()
export class LiveMetrics {
  private readonly refreshSeconds;
  private readonly answers;
  private readonly behind;

  constructor(private readonly metrics: Metrics) {
    this.refreshSeconds = metrics.histogram(
      {
        name: 'staffetta_live_refresh_seconds',
        help: 'Time to bring the watched boards of one workspace up to date.',
      },
      SECONDS,
    );
    this.answers = metrics.counter({
      name: 'staffetta_live_answers_total',
      help: 'Answers to watch: snapshot, change (resumed) or refused.',
      labels: ['kind'],
    });
    this.behind = metrics.counter({
      name: 'staffetta_live_behind_total',
      help: 'Times a slow client was skipped and got the latest state later.',
    });
  }

  /** Shows what is counted elsewhere when the metrics are read. */
  watch(what: 'sockets' | 'boards', count: () => number): void {
    this.metrics.askedGauge({
      name: `staffetta_live_${what}`,
      help: what === 'sockets' ? 'Open sockets.' : 'Boards watched by at least one socket.',
      read: (set) => set(count()),
    });
  }

  refreshed(startedAt: number): void {
    this.refreshSeconds.observe((performance.now() - startedAt) / 1_000);
  }

  answered(kind: 'snapshot' | 'change' | 'refused'): void {
    this.answers.inc({ kind });
  }

  fellBehind(): void {
    this.behind.inc();
  }
}
