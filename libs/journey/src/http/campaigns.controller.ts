import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Caller } from '#contracts';
import { AskedBy, etag, Idempotency, IdPipe, IfMatch, SendsEtag } from '#http';
import type { IdempotencyRequest } from '#http';
import { Requires } from '#identity';
import { ContentRequests } from '../application/content-requests.js';
import { changeCampaign, readCampaign, registerCampaign } from '../application/keep-campaigns.js';
import { listRegistered } from '../application/list-content.js';
import { CampaignChangeDto, CampaignsQuery, NewCampaignDto } from './campaigns.dto.js';
import { CampaignDto, CampaignsDto } from './content.answers.dto.js';
import { shownCampaign } from './shown-content.js';

/** What marketing does, by name: those that leads and costs named stand here, too. */
@Controller('campaigns')
export class CampaignsController {
  constructor(private readonly requests: ContentRequests) {}

  /** Campaigns, the newest first. */
  @Get()
  @Requires('member.read')
  async list(@AskedBy() caller: Caller, @Query() query: CampaignsQuery): Promise<CampaignsDto> {
    const { items, nextCursor } = await this.requests.read(caller, (tx, workspaceId) =>
      listRegistered(tx, workspaceId, query),
    );
    return { items: items.map(shownCampaign), nextCursor };
  }

  /** Registers a campaign. */
  @Post()
  @Requires('campaign.write')
  create(
    @AskedBy() caller: Caller,
    @Idempotency() key: IdempotencyRequest | undefined,
    @Body() wish: NewCampaignDto,
  ): Promise<CampaignDto> {
    return this.requests.write(caller, key, async (tx, keeper) =>
      shownCampaign(await registerCampaign(tx, keeper, wish)),
    );
  }

  /** One campaign. */
  @Get(':id')
  @SendsEtag()
  @Requires('member.read')
  async one(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CampaignDto> {
    const found = await this.requests.read(caller, (tx, workspaceId) => readCampaign(tx, workspaceId, id));
    void reply.header('etag', etag(found.version));
    return shownCampaign(found);
  }

  /** Says what a campaign is; what is left out stays. */
  @Patch(':id')
  @Requires('campaign.write')
  change(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() change: CampaignChangeDto,
    @IfMatch({ isRequired: true }) seen: number,
    @Idempotency() key: IdempotencyRequest | undefined,
  ): Promise<CampaignDto> {
    return this.requests.write(caller, key, async (tx, keeper) =>
      shownCampaign(await changeCampaign(tx, keeper, { id, seen }, change)),
    );
  }
}
