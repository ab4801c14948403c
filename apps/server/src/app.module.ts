import { Module } from '@nestjs/common';
import type { DynamicModule, Provider } from '@nestjs/common';
import { AgreementsModule } from '#agreements';
import { AttachmentsModule } from '#attachments';
import { AttributionModule } from '#attribution';
import { AuditModule } from '#audit';
import { CalendarsModule } from '#calendars';
import { ConnectorsModule } from '#connectors';
import { ContentModule } from '#content';
import { ConversationsModule } from '#conversations';
import { CorrespondenceModule } from '#correspondence';
import { DatabaseModule, homePath } from '#database';
import { EncountersModule } from '#encounters';
import { ExportsModule } from '#exports';
import { FormsModule } from '#forms';
import { FunnelModule } from '#funnel';
import { HttpConfig, HttpModule } from '#http';
import { IdentityModule } from '#identity';
import { IntakeModule } from '#intake';
import { JournalModule } from '#journal';
import { JourneyModule } from '#journey';
import { JourneyMapModule } from '#journey-map';
import { LeadsModule } from '#leads';
import { LiveModule } from '#live';
import { McpModule } from '#mcp';
import { NotificationsModule } from '#notifications';
import { ObservabilityModule } from '#observability';
import type { Log } from '#observability';
import { PartnersModule } from '#partners';
import { PeopleModule } from '#people';
import { PipelineModule } from '#pipeline';
import { PrivacyModule } from '#privacy';
import { QualificationModule } from '#qualification';
import { RevenueModule } from '#revenue';
import { ReturnsModule } from '#returns';
import { ReviewsModule } from '#reviews';
import { RoundsModule } from '#rounds';
import { RoutingModule } from '#routing';
import { METRICS, ScoreboardModule } from '#scoreboard';
import { RateSourceModule } from '#spend';
import { TimelineModule } from '#timeline';
import { Housekeeping } from './housekeeping.js';
import { productVersion } from './product-version.js';
import { ProxyWatch } from './proxy-watch.js';
import { SampleMaker } from './sample/sample-maker.js';
import { ServerHealth } from './server-health.js';
import { SessionAccess } from './session-access.js';
import { VerifyEverything } from './verify-everything.js';
import { baseUrlOf } from './settings.js';
import type { Settings } from './settings.js';

const OWN = [ProxyWatch, ServerHealth, SampleMaker, VerifyEverything];

/** What is only read: figures and views kept from the journal. */
const READING = [
  ...[ScoreboardModule, AttributionModule, ContentModule, FunnelModule],
  ...[ReturnsModule, JourneyMapModule, PipelineModule, TimelineModule],
];

const ownOf = ({ http, server }: Settings): Provider[] => [
  ...OWN,
  ...(server.roles.includes('worker') ? [Housekeeping] : []),
  { provide: HttpConfig, useValue: http },
];

/** The whole application: composition only, every meaning lives in a lib. */
@Module({})
export class AppModule {
  static with(settings: Settings, appUrl: string, log: Log): DynamicModule {
    const roles = new Set(settings.server.roles);
    const isWorker = roles.has('worker');
    const agreements = AgreementsModule.with({ isWorker, metrics: METRICS.map(({ key }) => key) });
    const home = homePath(settings.database.home);
    const intake = IntakeModule.with({ home, isWorker });
    const baseUrl = baseUrlOf(settings);
    const live = { config: settings.live, access: SessionAccess };
    return {
      module: AppModule,
      imports: [
        ObservabilityModule.with(settings.observability, log),
        DatabaseModule.forServing(appUrl, settings.database),
        HttpModule,
        IdentityModule.with(settings.identity, baseUrl),
        ...[JournalModule.with({ isWorker }), AuditModule.with({ home, isWorker })],
        RoundsModule.with({ isWorker }),
        LiveModule.with(roles.has('live') ? live : undefined),
        ...[PeopleModule, PrivacyModule.with({ ...settings, baseUrl })],
        ...[JourneyModule.with(baseUrl), RateSourceModule.with(settings.rates)],
        LeadsModule,
        QualificationModule,
        AttachmentsModule,
        RevenueModule,
        intake,
        ConnectorsModule.with({ ...settings.connectors, isWorker, baseUrl, intake }),
        FormsModule.with({ isWorker, baseUrl, intake, mail: settings.mail }),
        ...[ConversationsModule.with({ intake }), EncountersModule.with({ intake })],
        ExportsModule,
        agreements,
        ...[ReviewsModule.with({ agreements }), PartnersModule.with({ agreements }), CalendarsModule],
        RoutingModule.with({ isWorker }),
        NotificationsModule.with({ ...settings, isWorker, baseUrl }),
        CorrespondenceModule.with({ ...settings, isWorker, intake, baseUrl }),
        ...READING,
        McpModule.with({ version: productVersion(), baseUrl }),
      ],
      providers: ownOf(settings),
    };
  }
}
