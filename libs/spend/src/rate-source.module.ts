import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { BringRates } from './application/bring-rates.js';
import { FetchRates } from './application/fetch-rates.js';
import { RateSources } from './application/rate-sources.js';
import { SpendRequests } from './application/spend-requests.js';
import { RateSourceController } from './http/rate-source.controller.js';
import './persistence/rate-source.row.js';
import { RatesConfig } from './rates.config.js';
import { SpendModule } from './spend.module.js';

/** Rates of currencies that come by themselves each day, for workspaces that ask for it. */
@Module({})
export class RateSourceModule {
  static with(config: RatesConfig): DynamicModule {
    return {
      module: RateSourceModule,
      imports: [SpendModule],
      controllers: [RateSourceController],
      providers: [
        { provide: RatesConfig, useValue: config },
        BringRates,
        FetchRates,
        RateSources,
        SpendRequests,
      ],
    };
  }
}
