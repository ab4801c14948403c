import { Module } from '@nestjs/common';
import './persistence/touch.row.js';
import { FollowMerges } from './reactions/follow-merges.js';

/** The tables of this part; its use cases are functions of a transaction and need nothing injected. */
@Module({ providers: [FollowMerges] })
export class JourneyModule {}
