import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Caller } from '#contracts';
import { AskedBy, etag, Idempotency, IdPipe, IfMatch, SendsEtag } from '#http';
import type { IdempotencyRequest } from '#http';
import { Requires } from '#identity';
import { AddPartner } from '../application/add-partner.js';
import { ChangePartner } from '../application/change-partner.js';
import { EndPartner } from '../application/end-partner.js';
import { PartnerRequests } from '../application/partner-requests.js';
import { ReadPartners } from '../application/read-partners.js';
import {
  OwedLeadsAnswer,
  PartnerAnswer,
  PartnersAnswer,
  PartnerStandingAnswer,
} from './partners.answers.dto.js';
import { NewPartnerDto, OwedLeadsQuery, PartnerChangeDto, PartnerEndingDto } from './partners.dto.js';

type Key = IdempotencyRequest | undefined;

@Controller('partners')
export class PartnersController {
  constructor(
    private readonly requests: PartnerRequests,
    private readonly reading: ReadPartners,
    private readonly adding: AddPartner,
    private readonly changing: ChangePartner,
    private readonly ending: EndPartner,
  ) {}

  /** Every partner with how it did in the last 90 days. */
  @Get()
  @Requires('partner.read')
  async list(@AskedBy() caller: Caller): Promise<PartnersAnswer> {
    return { items: await this.requests.read(caller, (tx, id) => this.reading.list(tx, id)) };
  }

  /** How your own partner keeps what partners promised. */
  @Get('mine/standing')
  @Requires('deal.register')
  mine(@AskedBy() caller: Caller): Promise<PartnerStandingAnswer> {
    return this.requests.read(caller, (tx) => this.reading.ownStanding(tx, caller));
  }

  /** How a partner keeps what partners promised: the figures it sees itself. */
  @Get(':id/standing')
  @Requires('partner.read')
  standing(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<PartnerStandingAnswer> {
    return this.requests.read(caller, (tx, workspaceId) => this.reading.standing(tx, workspaceId, id));
  }

  /** The leads behind one figure of your own partner’s standing. */
  @Get('mine/standing/leads')
  @Requires('deal.register')
  async mineBehind(@AskedBy() caller: Caller, @Query() figure: OwedLeadsQuery): Promise<OwedLeadsAnswer> {
    return { items: await this.requests.read(caller, (tx) => this.reading.ownOwed(tx, caller, figure)) };
  }

  /** The leads behind one figure of a partner’s standing. */
  @Get(':id/standing/leads')
  @Requires('partner.read')
  async behind(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() figure: OwedLeadsQuery,
  ): Promise<OwedLeadsAnswer> {
    return {
      items: await this.requests.read(caller, (tx, workspaceId) =>
        this.reading.owed(tx, workspaceId, id, figure),
      ),
    };
  }

  /** A new partner, with a team of its own to invite its people into. */
  @Post()
  @Requires('partner.manage')
  add(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Body() body: NewPartnerDto,
  ): Promise<PartnerAnswer> {
    return this.requests.write(caller, key, async (tx, by) => {
      const { id } = await this.adding.run(tx, by, body);
      return this.reading.one(tx, by.workspaceId, id);
    });
  }

  /** Says anew what is known of a partner. */
  @Patch(':id')
  @SendsEtag()
  @Requires('partner.manage')
  async change(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: PartnerChangeDto,
    @IfMatch() seen: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PartnerAnswer> {
    const partner = await this.requests.write(caller, undefined, async (tx, by) => {
      await this.changing.run(tx, by, id, body, seen);
      return this.reading.one(tx, by.workspaceId, id);
    });
    void reply.header('etag', etag(partner.version));
    return partner;
  }

  /** Ends the work with a partner; leads it holds have to be given back. */
  @Post(':id/ending')
  @HttpCode(200)
  @Requires('partner.manage')
  end(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('id', IdPipe) id: string,
    @Body() body: PartnerEndingDto,
  ): Promise<PartnerAnswer> {
    return this.requests.write(caller, key, async (tx, by) => {
      await this.ending.run(tx, by, id, body);
      return this.reading.one(tx, by.workspaceId, id);
    });
  }
}
