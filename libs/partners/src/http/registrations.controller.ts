import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Caller } from '#contracts';
import type { Tx } from '#database';
import { AskedBy, decodeCursor, encodeCursor, Idempotency, IdPipe, pageOf } from '#http';
import type { IdempotencyRequest } from '#http';
import { AnyCaller, MembersOnly, Requires } from '#identity';
import type { By } from '#leads';
import { PartnerRequests } from '../application/partner-requests.js';
import { ReadRegistrations } from '../application/read-registrations.js';
import { RegistrationVerbs } from '../application/registration-verbs.js';
import type { Registration } from '../domain/registration.js';
import {
  ConflictsAnswer,
  RegistrationAnswer,
  RegistrationsAnswer,
  RegistrationStandDto,
} from './registrations.answers.dto.js';
import { ExtensionDto, NewRegistrationDto, RefusalDto, RegistrationsQuery } from './registrations.dto.js';

type Key = IdempotencyRequest | undefined;

@Controller('registrations')
export class RegistrationsController {
  constructor(
    private readonly requests: PartnerRequests,
    private readonly reading: ReadRegistrations,
    private readonly verbs: RegistrationVerbs,
  ) {}

  /** What partners registered, newest first; a partner sees its own. */
  @Get()
  @AnyCaller('Takes partner.read, or deal.register for what the own company registered.')
  async list(
    @AskedBy() caller: Caller,
    @Query() { limit, cursor, state, partnerId }: RegistrationsQuery,
  ): Promise<RegistrationsAnswer> {
    const place = decodeCursor(cursor, ['instant', 'id']);
    const after = place && { submittedAt: place[0], id: place[1] };
    const found = await this.requests.read(caller, (tx) =>
      this.reading.list(tx, caller, { limit, state, partnerId, after }),
    );
    return pageOf(
      found,
      limit,
      ({ submittedAt, id }) => encodeCursor([submittedAt, id]),
      (each) => each,
    );
  }

  /** One registration; that of another partner is as good as missing. */
  @Get(':id')
  @AnyCaller('Takes partner.read, or deal.register for what the own company registered.')
  one(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<RegistrationAnswer> {
    return this.requests.read(caller, (tx) => this.reading.one(tx, caller, id));
  }

  /** What a registration meets now, and whose it is. */
  @Get(':id/conflicts')
  @Requires('partner.read')
  async conflicts(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<ConflictsAnswer> {
    return { items: await this.requests.read(caller, (tx) => this.reading.conflicts(tx, caller, id)) };
  }

  /** Registers a customer; the rule approves it, refuses it, or leaves it to somebody of the house. */
  @Post()
  @MembersOnly()
  @Requires('deal.register')
  register(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Body() body: NewRegistrationDto,
  ): Promise<RegistrationStandDto> {
    return this.write(caller, key, (tx, by) => this.verbs.register.run(tx, by, body));
  }

  /** The customer is the partner’s; its lead is made or taken over. */
  @Post(':id/approval')
  @HttpCode(200)
  @Requires('deal.decide')
  approve(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('id', IdPipe) id: string,
  ): Promise<RegistrationStandDto> {
    return this.write(caller, key, (tx, by) => this.verbs.decide.approve(tx, by, id));
  }

  /** The customer is not the partner’s, and why. */
  @Post(':id/refusal')
  @HttpCode(200)
  @Requires('deal.decide')
  refuse(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('id', IdPipe) id: string,
    @Body() body: RefusalDto,
  ): Promise<RegistrationStandDto> {
    return this.write(caller, key, (tx, by) => this.verbs.decide.refuse(tx, by, id, body));
  }

  /** Takes back what one’s partner registered. */
  @Post(':id/withdrawal')
  @HttpCode(200)
  @Requires('deal.register')
  withdraw(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('id', IdPipe) id: string,
  ): Promise<RegistrationStandDto> {
    return this.write(caller, key, (tx, by) => this.verbs.withdraw.run(tx, by, id));
  }

  /** Leaves the customer to its partner for longer. */
  @Post(':id/extension')
  @HttpCode(200)
  @Requires('deal.decide')
  extend(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('id', IdPipe) id: string,
    @Body() { days }: ExtensionDto,
  ): Promise<RegistrationStandDto> {
    return this.write(caller, key, (tx, by) => this.verbs.extend.run(tx, by, id, days));
  }

  /** Answers of writes are kept for repeated requests, so nobody's name stands in them. */
  private write(
    caller: Caller,
    key: Key,
    work: (tx: Tx, by: By) => Promise<Registration>,
  ): Promise<RegistrationStandDto> {
    return this.requests.write(caller, key, async (tx, by) => {
      const { id, state, leadId, protectedUntil, conflictKinds, reason } = await work(tx, by);
      return { id, state, leadId, protectedUntil, conflictKinds, reason };
    });
  }
}
