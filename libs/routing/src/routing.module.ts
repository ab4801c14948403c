import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { CalendarsModule } from '#calendars';
import { LeadsModule } from '#leads';
import { DrainBacklog } from './application/drain-backlog.js';
import { DrainRegularly } from './application/drain-regularly.js';
import { GatherRoom } from './application/gather-room.js';
import { OnShift } from './application/on-shift.js';
import { PassOffersOn } from './application/pass-offers-on.js';
import { PublishRules } from './application/publish-rules.js';
import { ReadRouting } from './application/read-routing.js';
import { ReadStandstill } from './application/read-standstill.js';
import { RouteLeads } from './application/route-leads.js';
import { RoutingRequests } from './application/routing-requests.js';
import { SetAbsence } from './application/set-absence.js';
import { SetCapacity } from './application/set-capacity.js';
import { RoutingMembersController } from './http/routing-members.controller.js';
import { RoutingController } from './http/routing.controller.js';

const VERBS = [DrainBacklog, PassOffersOn, PublishRules, SetAbsence, SetCapacity];

/** Who gets which lead, and why; workers deal out what waits. */
@Module({})
export class RoutingModule {
  static with({ isWorker }: { readonly isWorker: boolean }): DynamicModule {
    return {
      module: RoutingModule,
      imports: [CalendarsModule, LeadsModule],
      controllers: [RoutingController, RoutingMembersController],
      providers: [
        ...VERBS,
        OnShift,
        GatherRoom,
        RouteLeads,
        ReadRouting,
        ReadStandstill,
        RoutingRequests,
        ...(isWorker ? [DrainRegularly] : []),
      ],
      exports: VERBS,
    };
  }
}
