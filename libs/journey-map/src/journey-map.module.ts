import { Module } from '@nestjs/common';
import { FollowJournal } from './application/follow-journal.js';
import { ListLeads } from './application/list-leads.js';
import { ReadFrictions } from './application/read-frictions.js';
import { ReadMap } from './application/read-map.js';
import { JourneyMapController } from './http/journey-map.controller.js';
import './persistence/rows.js';

/** The way of leads from source to cash: what of it takes time, where it rubs, and where leads are lost. */
@Module({
  controllers: [JourneyMapController],
  providers: [FollowJournal, ListLeads, ReadFrictions, ReadMap],
})
export class JourneyMapModule {}
