import { Body, Controller, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Caller } from '#contracts';
import { AskedBy, etag, IdPipe, IfMatch, SendsEtag } from '#http';
import { Requires } from '#identity';
import { PublishRules } from '../application/publish-rules.js';
import { ReadRouting } from '../application/read-routing.js';
import { RoutingRequests } from '../application/routing-requests.js';
import {
  DryRunAnswerDto,
  RoutingDecisionsDto,
  RoutingVersionsDto,
  RulesInForceDto,
} from './routing.answers.dto.js';
import { DryRunDto, RoutingRulesDto } from './routing.dto.js';

@Controller()
export class RoutingController {
  constructor(
    private readonly requests: RoutingRequests,
    private readonly reading: ReadRouting,
    private readonly publishing: PublishRules,
  ) {}

  /** The rules in force. */
  @Get('routing/rules')
  @SendsEtag()
  @Requires('member.read')
  async rules(
    @AskedBy() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RulesInForceDto> {
    const found = await this.requests.read(caller, (tx, id) => this.reading.rules(tx, id));
    void reply.header('etag', etag(found.version));
    return found as RulesInForceDto;
  }

  /** What the rules said before. */
  @Get('routing/versions')
  @Requires('member.read')
  async versions(@AskedBy() caller: Caller): Promise<RoutingVersionsDto> {
    return {
      items: await this.requests.read(caller, (tx, id) => this.reading.versions(tx, id)),
    } as RoutingVersionsDto;
  }

  /** Puts rules in force as the next version; try them by a dry run first. */
  @Put('routing/rules')
  @SendsEtag()
  @Requires('settings.write')
  async publish(
    @AskedBy() caller: Caller,
    @Body() wording: RoutingRulesDto,
    @IfMatch({ isRequired: true }) since: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RulesInForceDto> {
    const published = await this.requests.write(caller, undefined, (tx, by) =>
      this.publishing.run(tx, by, since, wording),
    );
    void reply.header('etag', etag(published.version));
    return published as RulesInForceDto;
  }

  /** Who would get these leads now, and why; nothing is written. */
  @Post('routing/dry-run')
  @HttpCode(200)
  @Requires('settings.write')
  dryRun(@AskedBy() caller: Caller, @Body() body: DryRunDto): Promise<DryRunAnswerDto> {
    return this.requests.read(caller, (tx, workspaceId) => this.reading.foresee(tx, workspaceId, body));
  }

  /** Who got this lead, and why. */
  @Get('leads/:id/routing')
  @Requires('lead.read')
  async decisions(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<RoutingDecisionsDto> {
    return { items: await this.requests.read(caller, (tx) => this.reading.decisions(tx, caller, id)) };
  }
}
