import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

export interface MetricWords<L extends string> {
  readonly name: string;
  readonly help: string;
  readonly labels?: readonly L[];
}

/** A gauge that is asked when it is read; it gets its own value, so nothing has to keep it up to date. */
export interface AskedGauge<L extends string> extends MetricWords<L> {
  readonly read: (set: (value: number, labels?: Readonly<Record<L, string>>) => void) => void | Promise<void>;
}

/**
 * The numbers `/metrics` shows, one registry per application.
 * Names start with `staffetta_`; labels are words from closed lists, never ids of people or leads.
 */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();

  /** Adds what Node itself knows: event loop lag, heap, handles, garbage collection. Once per process is enough. */
  watchProcess(): void {
    collectDefaultMetrics({ register: this.registry });
  }

  counter<L extends string>({ name, help, labels = [] }: MetricWords<L>): Counter<L> {
    return new Counter({ name, help, labelNames: [...labels], registers: [this.registry] });
  }

  histogram<L extends string>(
    { name, help, labels = [] }: MetricWords<L>,
    buckets: readonly number[],
  ): Histogram<L> {
    return new Histogram({
      name,
      help,
      labelNames: [...labels],
      buckets: [...buckets],
      registers: [this.registry],
    });
  }

  /** A gauge that is set by whoever knows. */
  gauge<L extends string>({ name, help, labels = [] }: MetricWords<L>): Gauge<L> {
    return new Gauge({ name, help, labelNames: [...labels], registers: [this.registry] });
  }

  /** A gauge that is read when `/metrics` is; if reading fails it shows nothing rather than an old number. */
  askedGauge<L extends string>({ name, help, labels = [], read }: AskedGauge<L>): void {
    new Gauge({
      name,
      help,
      labelNames: [...labels],
      registers: [this.registry],
      async collect() {
        this.reset();
        if (labels.length === 0) this.remove();
        try {
          await read((value, of) => (of ? this.set(of, value) : this.set(value)));
        } catch {
          this.reset();
          if (labels.length === 0) this.remove();
        }
      },
    });
  }

  /** The text a Prometheus server reads, and its content type. */
  async read(): Promise<{ readonly text: string; readonly type: string }> {
    return { text: await this.registry.metrics(), type: this.registry.contentType };
  }
}
