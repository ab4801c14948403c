import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { AgreementsModule } from '#agreements';
import { AttachmentsModule } from '#attachments';
import { CalendarsModule } from '#calendars';
import { ConnectorsModule } from '#connectors';
import { CorrespondenceModule } from '#correspondence';
import { DatabaseModule, homePath } from '#database';
import { FormsModule } from '#forms';
import { HttpModule } from '#http';
import { IdentityModule } from '#identity';
import { IntakeModule } from '#intake';
import { JournalModule } from '#journal';
import { JourneyModule } from '#journey';
import { LeadsModule } from '#leads';
import { LiveModule } from '#live';
import { NotificationsModule } from '#notifications';
import { ObservabilityModule } from '#observability';
import type { Log } from '#observability';
import { PartnersModule } from '#partners';
import { PeopleModule } from '#people';
import { PrivacyModule } from '#privacy';
import { QualificationModule } from '#qualification';
import { RevenueModule } from '#revenue';
import { ReviewsModule } from '#reviews';
import { RoutingModule } from '#routing';
import { METRICS, ScoreboardModule } from '#scoreboard';
import { Housekeeping } from './housekeeping.js';
import { SampleMaker } from './sample/sample-maker.js';
import { ServerHealth } from './server-health.js';
import { SessionAccess } from './session-access.js';
import { VerifyEverything } from './verify-everything.js';
import { baseUrlOf } from './settings.js';
import type { Settings } from './settings.js';

/** The whole application: composition only, every meaning lives in a lib. */
@Module({})
export class AppModule {
  static with(settings: Settings, appUrl: string, log: Log): DynamicModule {
    const roles = new Set(settings.server.roles);
    const isWorker = roles.has('worker');
    const agreements = AgreementsModule.with({ isWorker, metrics: METRICS.map(({ key }) => key) });
    const intake = IntakeModule.with({ home: homePath(settings.database.home), isWorker });
    const serving = { config: settings.live, access: SessionAccess };
    return {
      module: AppModule,
      imports: [
        ObservabilityModule.with(settings.observability, log),
        DatabaseModule.forServing(appUrl, settings.database),
        HttpModule,
        IdentityModule.with(settings.identity, baseUrlOf(settings)),
        JournalModule.with({ isWorker }),
        LiveModule.with(roles.has('live') ? serving : undefined),
        PeopleModule,
        PrivacyModule.with({ isWorker, baseUrl: baseUrlOf(settings) }),
        JourneyModule,
        LeadsModule,
        QualificationModule,
        AttachmentsModule,
        RevenueModule,
        intake,
        ConnectorsModule.with({ ...settings.connectors, isWorker, baseUrl: baseUrlOf(settings), intake }),
        FormsModule.with({ isWorker, baseUrl: baseUrlOf(settings), intake, mail: settings.mail }),
        agreements,
        ReviewsModule.with({ agreements }),
        PartnersModule.with({ agreements, isWorker }),
        CalendarsModule,
        RoutingModule.with({ isWorker }),
        NotificationsModule.with({ ...settings, isWorker, baseUrl: baseUrlOf(settings) }),
        CorrespondenceModule.with({ ...settings, isWorker, baseUrl: baseUrlOf(settings) }),
        ScoreboardModule,
      ],
      providers: [ServerHealth, SampleMaker, VerifyEverything, ...(isWorker ? [Housekeeping] : [])],
    };
  }
}
