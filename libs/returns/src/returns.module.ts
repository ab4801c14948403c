import { Module } from '@nestjs/common';
import { ChangeSettings } from './application/change-settings.js';
import { KeepTouchDays } from './application/keep-touch-days.js';
import { ReadBehind } from './application/read-behind.js';
import { ReadMix } from './application/read-mix.js';
import { ReadReport } from './application/read-report.js';
import { TellOverspentRegularly } from './application/tell-overspent-regularly.js';
import { TellOverspent } from './application/tell-overspent.js';
import { ReturnSettingsController } from './http/return-settings.controller.js';
import { ReturnsController } from './http/returns.controller.js';
import './persistence/channel-alert.row.js';
import './persistence/return-settings.row.js';
import './persistence/touch-day.row.js';

/** What marketing cost against what came of it. */
@Module({
  controllers: [ReturnSettingsController, ReturnsController],
  providers: [
    ...[ChangeSettings, KeepTouchDays, ReadBehind, ReadMix, ReadReport],
    ...[TellOverspent, TellOverspentRegularly],
  ],
})
export class ReturnsModule {}
