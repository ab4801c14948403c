import { Body, Controller, Get, Header, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import encodeQR from 'qr';
import type { Caller } from '#contracts';
import { AskedBy, etag, Idempotency, IdPipe, IfMatch, SendsEtag } from '#http';
import type { IdempotencyRequest } from '#http';
import { Requires } from '#identity';
import { ContentRequests } from '../application/content-requests.js';
import { changeAsset, readAsset, registerAsset } from '../application/keep-assets.js';
import { changeCode, makeCode, readCodes, readOneCode } from '../application/keep-codes.js';
import { listAssets } from '../application/list-content.js';
import { PublicBase } from '../application/public-base.js';
import { AssetChangeDto, AssetsQuery, CodeChangeDto, NewAssetDto, NewCodeDto } from './assets.dto.js';
import { AssetDto, AssetsDto, DistributionCodeDto, DistributionCodesDto } from './content.answers.dto.js';
import { shownDistribution } from './shown-content.js';

type Key = IdempotencyRequest | undefined;

/** The registry of content: what there is, and in how many ways it is handed out. */
@Controller('assets')
export class AssetsController {
  constructor(
    private readonly requests: ContentRequests,
    private readonly base: PublicBase,
  ) {}

  /** Assets, the newest first. */
  @Get()
  @Requires('member.read')
  list(@AskedBy() caller: Caller, @Query() query: AssetsQuery): Promise<AssetsDto> {
    return this.requests.read(caller, (tx, workspaceId) => listAssets(tx, workspaceId, query));
  }

  /** Registers an asset; one that leads brought is registered already, by its name. */
  @Post()
  @Requires('campaign.write')
  create(@AskedBy() caller: Caller, @Idempotency() key: Key, @Body() wish: NewAssetDto): Promise<AssetDto> {
    return this.requests.write(caller, key, (tx, keeper) => registerAsset(tx, keeper, wish));
  }

  /** One asset. */
  @Get(':id')
  @SendsEtag()
  @Requires('member.read')
  async one(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AssetDto> {
    const asset = await this.requests.read(caller, (tx, workspaceId) => readAsset(tx, workspaceId, id));
    void reply.header('etag', etag(asset.version));
    return asset;
  }

  /** Says what an asset is; what is left out stays. */
  @Patch(':id')
  @Requires('campaign.write')
  change(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() change: AssetChangeDto,
    @IfMatch({ isRequired: true }) seen: number,
    @Idempotency() key: Key,
  ): Promise<AssetDto> {
    return this.requests.write(caller, key, (tx, keeper) => changeAsset(tx, keeper, { id, seen }, change));
  }

  /** In which ways it is handed out. */
  @Get(':id/codes')
  @Requires('member.read')
  async codes(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<DistributionCodesDto> {
    const found = await this.requests.read(caller, (tx, workspaceId) => readCodes(tx, workspaceId, id));
    return { items: found.map((code) => shownDistribution(this.base.address, code)) };
  }

  /** Makes a code for one more way in which it is handed out. */
  @Post(':id/codes')
  @HttpCode(201)
  @Requires('campaign.write')
  async makeCode(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('id', IdPipe) id: string,
    @Body() wish: NewCodeDto,
  ): Promise<DistributionCodeDto> {
    return this.requests.write(caller, key, async (tx, keeper) =>
      shownDistribution(this.base.address, await makeCode(tx, keeper, id, wish)),
    );
  }

  /** Says where and when it is handed out, and whether it still leads anywhere; what is printed stays. */
  @Patch(':id/codes/:code')
  @Requires('campaign.write')
  changeCode(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('id', IdPipe) assetId: string,
    @Param('code', IdPipe) id: string,
    @Body() change: CodeChangeDto,
  ): Promise<DistributionCodeDto> {
    return this.requests.write(caller, key, async (tx, keeper) =>
      shownDistribution(this.base.address, await changeCode(tx, keeper, { assetId, id }, change)),
    );
  }

  /** The address of a code as a QR code to print, at any size. */
  @Get(':id/codes/:code/qr.svg')
  @Header('Content-Type', 'image/svg+xml; charset=utf-8')
  @ApiProduces('image/svg+xml')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Requires('member.read')
  async qr(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) assetId: string,
    @Param('code', IdPipe) id: string,
  ): Promise<string> {
    const code = await this.requests.read(caller, (tx, workspaceId) =>
      readOneCode(tx, workspaceId, { assetId, id }),
    );
    return encodeQR(shownDistribution(this.base.address, code).opensAt, 'svg', { border: 4 });
  }
}
