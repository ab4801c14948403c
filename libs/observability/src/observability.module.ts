import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { HealthController } from './http/health.controller.js';
import { MetricsController } from './http/metrics.controller.js';
import { Log } from './log.js';
import { MetricsDoor } from './metrics-door.js';
import { Metrics } from './metrics.js';
import { ObservabilityConfig } from './observability.config.js';
import { ReadinessChecks } from './readiness-checks.js';
import { Requests } from './requests.js';
import { Stopping } from './stopping.js';

/** Gives `Log`, `Metrics`, `ReadinessChecks`, `Requests` and `Stopping` to the whole application, and serves health and metrics. */
@Module({})
export class ObservabilityModule {
  static with(config: ObservabilityConfig, log: Log): DynamicModule {
    return {
      module: ObservabilityModule,
      global: true,
      controllers: [HealthController, MetricsController],
      providers: [
        { provide: ObservabilityConfig, useValue: config },
        { provide: Log, useValue: log },
        Metrics,
        MetricsDoor,
        ReadinessChecks,
        Requests,
        Stopping,
      ],
      exports: [Log, Metrics, ReadinessChecks, Requests, Stopping],
    };
  }
}
