import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Caller, Reason } from '#contracts';
import { SHIPPED_REASONS } from '#contracts';
import { AskedBy, Idempotency, IdPipe, Writes } from '#http';
import type { IdempotencyRequest } from '#http';
import { MembersOnly, Requires } from '#identity';
import { AcceptHandover } from '../application/accept-handover.js';
import { byCaller } from '../application/command.js';
import { OfferLeads } from '../application/offer-leads.js';
import { RejectHandover } from '../application/reject-handover.js';
import { WithdrawHandover } from '../application/withdraw-handover.js';
import { OfferDto, RejectionDto } from './leads.dto.js';
import { ReasonsDto } from './reasons.answers.dto.js';
import {
  AcceptedHandoverDto,
  OfferedLeadsDto,
  RejectedHandoverDto,
  WithdrawnHandoverDto,
} from './results.answers.dto.js';

type Key = IdempotencyRequest | undefined;

@Controller()
export class HandoversController {
  constructor(
    private readonly offerLeads: OfferLeads,
    private readonly acceptHandover: AcceptHandover,
    private readonly rejectHandover: RejectHandover,
    private readonly withdrawHandover: WithdrawHandover,
    private readonly writes: Writes,
  ) {}

  /** Marketing offers leads to a team or one of its members; the first offer of an episode is what counts. */
  @Post('handovers')
  @Requires('handover.offer')
  offer(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Body() body: OfferDto,
  ): Promise<OfferedLeadsDto> {
    return this.writes.run(caller, key, (tx) => this.offerLeads.run(tx, byCaller(caller), body));
  }

  /** Takes the lead over. Of any number who try at once one wins; the others get 409 with the winner. */
  @Post('handovers/:id/acceptance')
  @MembersOnly()
  @HttpCode(200)
  @Requires('handover.accept')
  accept(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('id', IdPipe) id: string,
  ): Promise<AcceptedHandoverDto> {
    return this.writes.run(caller, key, (tx) => this.acceptHandover.run(tx, byCaller(caller), id));
  }

  /** Refuses the lead with an agreed reason and its evidence. */
  @Post('handovers/:id/rejection')
  @HttpCode(200)
  @Requires('handover.reject')
  reject(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('id', IdPipe) id: string,
    @Body() body: RejectionDto,
  ): Promise<RejectedHandoverDto> {
    return this.writes.run(caller, key, (tx) =>
      this.rejectHandover.run(tx, byCaller(caller), id, { ...body, evidence: body.evidence ?? {} }),
    );
  }

  /** Marketing takes an open offer back. */
  @Post('handovers/:id/withdrawal')
  @HttpCode(200)
  @Requires('handover.offer')
  withdraw(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('id', IdPipe) id: string,
  ): Promise<WithdrawnHandoverDto> {
    return this.writes.run(caller, key, (tx) => this.withdrawHandover.run(tx, byCaller(caller), id));
  }

  /** The reasons for rejecting, disqualifying and losing, with what each asks for. */
  @Get('reasons')
  @Requires('lead.read')
  reasons(): ReasonsDto {
    const of = (list: Reason['list']): Reason[] => SHIPPED_REASONS.filter((reason) => reason.list === list);
    return { reject: of('reject'), disqualify: of('disqualify'), lost: of('lost') };
  }
}
