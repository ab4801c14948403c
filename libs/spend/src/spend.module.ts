import { Module } from '@nestjs/common';
import { ReadRates } from './application/read-rates.js';
import { ReadSpends } from './application/read-spends.js';
import { RecordSpends } from './application/record-spends.js';
import { SetPlan } from './application/set-plan.js';
import { SetRates } from './application/set-rates.js';
import { SpendRequests } from './application/spend-requests.js';
import { SummariseSpend } from './application/summarise-spend.js';
import { TakeBackSpends } from './application/take-back-spends.js';
import { CurrencyRatesController } from './http/currency-rates.controller.js';
import { SpendController } from './http/spend.controller.js';
import { SpendPlansController } from './http/spend-plans.controller.js';
import './persistence/currency-rate.row.js';
import './persistence/spend-correction.row.js';
import './persistence/spend-plan.row.js';

/** What marketing cost, once and again, in any currency. */
@Module({
  // Plans first: their path would be taken for an id.
  controllers: [SpendPlansController, SpendController, CurrencyRatesController],
  providers: [
    ...[RecordSpends, TakeBackSpends, SetPlan, SetRates],
    ...[ReadSpends, ReadRates, SummariseSpend, SpendRequests],
  ],
  exports: [RecordSpends, TakeBackSpends, SetPlan, SetRates],
})
export class SpendModule {}
