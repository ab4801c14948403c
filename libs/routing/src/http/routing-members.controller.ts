import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, Idempotency, IdPipe } from '#http';
import type { IdempotencyRequest } from '#http';
import { Requires } from '#identity';
import { invalidField } from '#kernel';
import { PassOffersOn } from '../application/pass-offers-on.js';
import { ReadRouting } from '../application/read-routing.js';
import { ReadStandstill } from '../application/read-standstill.js';
import { RoutingRequests } from '../application/routing-requests.js';
import { SetAbsence } from '../application/set-absence.js';
import { SetCapacity } from '../application/set-capacity.js';
import {
  BacklogDto,
  PassedOnDto,
  RoutedMembersDto,
  ShownAbsenceDto,
  ShownAbsencesDto,
} from './routing.answers.dto.js';
import { AbsenceDto, MemberCapacityDto } from './routing.dto.js';

/** How much members may get, and when they are away. */
@Controller('routing')
export class RoutingMembersController {
  constructor(
    private readonly requests: RoutingRequests,
    private readonly reading: ReadRouting,
    private readonly standstill: ReadStandstill,
    private readonly capacities: SetCapacity,
    private readonly absences: SetAbsence,
    private readonly passing: PassOffersOn,
  ) {}

  /** Everybody with limits, what the running period gave, and absences. */
  @Get('members')
  @Requires('member.read')
  async members(@AskedBy() caller: Caller): Promise<RoutedMembersDto> {
    const items = await this.requests.read(caller, (tx, id) => this.reading.members(tx, id));
    return { items } as RoutedMembersDto;
  }

  /** How many leads wait for somebody of each team to have room, and since when. */
  @Get('backlog')
  @Requires('member.read')
  async backlog(@AskedBy() caller: Caller): Promise<BacklogDto> {
    return { items: await this.requests.read(caller, (tx, id) => this.standstill.backlog(tx, id)) };
  }

  /** When whoever asks is away. */
  @Get('absences')
  @Requires('member.read')
  async ownAbsences(@AskedBy() caller: Caller): Promise<ShownAbsencesDto> {
    const items = await this.requests.read(caller, (tx, id) =>
      this.standstill.absencesOf(tx, id, caller.memberId),
    );
    return { items: items.map(({ id, memberId, fromAt, toAt }) => ({ id, memberId, fromAt, toAt })) };
  }

  /** Says how many leads a member may get in a period. */
  @Put('members/:memberId')
  @HttpCode(204)
  @Requires('lead.assign')
  capacity(
    @AskedBy() caller: Caller,
    @Param('memberId', IdPipe) memberId: string,
    @Body() { capacity }: MemberCapacityDto,
  ): Promise<void> {
    return this.requests.write(caller, undefined, (tx, by) =>
      this.capacities.run(tx, by, memberId, capacity),
    );
  }

  /** “I am away until …”: no leads are routed to them meanwhile. */
  @Post('absences')
  @Requires('member.read')
  away(
    @AskedBy() caller: Caller,
    @Idempotency() key: IdempotencyRequest | undefined,
    @Body() { memberId = caller.memberId ?? undefined, from, until }: AbsenceDto,
  ): Promise<ShownAbsenceDto> {
    if (memberId === undefined)
      throw invalidField('routing/unknown-member', '/memberId', 'Say who is away; an API key is no member.');
    const absence = { memberId, until, ...(from ? { from } : {}) };
    return this.requests.write(caller, key, async (tx, by) => {
      const { id, fromAt, toAt } = await this.absences.begin(tx, by, absence);
      return { id, memberId, fromAt, toAt };
    });
  }

  /** Gives what waits for the answer of somebody who is away to others, by the rules in force. */
  @Post('absences/:id/passing-on')
  @HttpCode(200)
  @Requires('member.read')
  passOn(
    @AskedBy() caller: Caller,
    @Idempotency() key: IdempotencyRequest | undefined,
    @Param('id', IdPipe) id: string,
  ): Promise<PassedOnDto> {
    return this.requests.write(caller, key, (tx, by) => this.passing.run(tx, by, id));
  }

  /** Back earlier than said, or not going after all. */
  @Delete('absences/:id')
  @HttpCode(204)
  @Requires('member.read')
  back(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<void> {
    return this.requests.write(caller, undefined, (tx, by) => this.absences.end(tx, by, id));
  }
}
