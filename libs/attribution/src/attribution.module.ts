import { Module } from '@nestjs/common';
import { ChangeSettings } from './application/change-settings.js';
import { CreditApart } from './application/paths/credit-apart.js';
import { CreditPaths } from './application/paths/credit-paths.js';
import { ExplainCredit } from './application/explain-credit.js';
import { FollowJournal } from './application/follow-journal.js';
import { KeepCredit } from './application/keep-credit.js';
import { ReadDealCredit } from './application/read-deal-credit.js';
import { ReadFlow } from './application/read-flow.js';
import { ReadPaths } from './application/read-paths.js';
import { ReadPeople } from './application/read-people.js';
import { ReadReport } from './application/read-report.js';
import { CreditController } from './http/credit.controller.js';
import { CreditJourneyController } from './http/credit-journey.controller.js';
import { CreditSettingsController } from './http/credit-settings.controller.js';
import './persistence/rows.js';

/** Every euro back to its sources: credits deals to touches, keeps the sums, reports and explains them. */
@Module({
  controllers: [CreditController, CreditJourneyController, CreditSettingsController],
  providers: [
    ChangeSettings,
    CreditApart,
    CreditPaths,
    ExplainCredit,
    FollowJournal,
    KeepCredit,
    ReadDealCredit,
    ReadFlow,
    ReadPaths,
    ReadPeople,
    ReadReport,
  ],
})
export class AttributionModule {}
