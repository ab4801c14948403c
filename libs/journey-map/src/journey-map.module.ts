import { Module } from '@nestjs/common';
import { FollowJournal } from './application/follow-journal.js';
import { KeepWalks } from './application/keep-walks.js';
import { ListLeads } from './application/list-leads.js';
import { ReadFrictions } from './application/read-frictions.js';
import { ReadMap } from './application/read-map.js';
import { ReadPasses } from './application/read-passes.js';
import { JourneyMapController } from './http/journey-map.controller.js';
import './persistence/rows.js';

/** The way of leads from source to cash: what of it takes time, where it rubs, and where leads are lost. */
@Module({
  controllers: [JourneyMapController],
  providers: [FollowJournal, KeepWalks, ListLeads, ReadFrictions, ReadMap, ReadPasses],
})
export class JourneyMapModule {}
