import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { PeopleModule } from '#people';
import { EncounterRequests } from './application/encounter-requests.js';
import { EventVerbs } from './application/event-verbs.js';
import { KeepEvents } from './application/keep-events.js';
import { ReadEncounters } from './application/read-encounters.js';
import { RecordAttendance } from './application/record-attendance.js';
import { RecordViews } from './application/record-views.js';
import { RegisterEncounter } from './application/register-encounter.js';
import { TakeScans } from './application/take-scans.js';
import { EncountersController } from './http/encounters.controller.js';
import { EventsController } from './http/events.controller.js';
import './persistence/event-attendance.row.js';
import './persistence/event.row.js';
import { FollowMerges } from './reactions/follow-merges.js';
import { LetGoOfLeads } from './reactions/let-go-of-leads.js';

/** Events with who came, and what members or shops say people did. */
@Module({})
export class EncountersModule {
  /** `intake`: as it was put together for this process. */
  static with({ intake }: { readonly intake: DynamicModule }): DynamicModule {
    return {
      module: EncountersModule,
      imports: [PeopleModule, intake],
      controllers: [EventsController, EncountersController],
      providers: [
        ...[KeepEvents, RecordAttendance, TakeScans, EventVerbs, RegisterEncounter, RecordViews],
        ...[EncounterRequests, ReadEncounters, FollowMerges, LetGoOfLeads],
      ],
      exports: [RecordViews, RegisterEncounter, RecordAttendance],
    };
  }
}
