import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { PeopleModule } from '#people';
import { ContentRequests } from './application/content-requests.js';
import { EraseTouches } from './application/erase-touches.js';
import { PublicBase } from './application/public-base.js';
import { AssetsController } from './http/assets.controller.js';
import { CampaignsController } from './http/campaigns.controller.js';
import './persistence/told-code.row.js';
import './persistence/touch.row.js';
import { FollowMerges } from './reactions/follow-merges.js';

/** Campaigns, assets with their codes, and touches; most use cases are functions of a transaction, and only what follows others is injected. */
@Module({})
export class JourneyModule {
  /** @param base the address under which this installation is reached */
  static with(base: string): DynamicModule {
    return {
      module: JourneyModule,
      imports: [PeopleModule],
      controllers: [AssetsController, CampaignsController],
      providers: [
        ...[ContentRequests, EraseTouches, FollowMerges],
        { provide: PublicBase, useValue: new PublicBase(base) },
      ],
    };
  }
}
