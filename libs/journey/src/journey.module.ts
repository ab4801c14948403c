import { Module } from '@nestjs/common';
import { PeopleModule } from '#people';
import { EraseTouches } from './application/erase-touches.js';
import './persistence/touch.row.js';
import { FollowMerges } from './reactions/follow-merges.js';

/** The tables of this part; its use cases are functions of a transaction, and only what follows others is injected. */
@Module({ imports: [PeopleModule], providers: [EraseTouches, FollowMerges] })
export class JourneyModule {}
