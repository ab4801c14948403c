import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Caller } from '#contracts';
import { AskedBy, DayPipe, etag, Idempotency, IdPipe, IfMatch, SendsEtag } from '#http';
import type { IdempotencyRequest } from '#http';
import { AnyCaller, assertMay, MembersOnly, Requires } from '#identity';
import { AgreementRequests } from '../../application/agreement-requests.js';
import { PeriodRequests } from '../../application/periods/period-requests.js';
import { ReadPeriods } from '../../application/periods/read-periods.js';
import { RestatePeriod } from '../../application/periods/restate-period.js';
import { PeriodsDto, RestatementDto, ShownPeriodDto } from './periods.answers.dto.js';
import { NewRestatementDto, RestatementAnswerDto } from './periods.dto.js';

@Controller('agreements/:id/periods')
export class PeriodsController {
  constructor(
    private readonly requests: PeriodRequests,
    private readonly writes: AgreementRequests,
    private readonly reading: ReadPeriods,
    private readonly restating: RestatePeriod,
  ) {}

  /** The latest first, the present one included. */
  @Get()
  @Requires('agreement.read')
  async list(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<PeriodsDto> {
    const items = await this.requests.read(caller, (tx, workspaceId) =>
      this.reading.list(tx, workspaceId, id),
    );
    return { items };
  }

  /** One period as closed and as known now, with what came in between. The ETag is that of a restatement that waits. */
  @Get(':period')
  @SendsEtag()
  @Requires('agreement.read')
  async one(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('period', DayPipe) period: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownPeriodDto> {
    const shown = await this.requests.read(caller, (tx, workspaceId) =>
      this.reading.one(tx, workspaceId, id, period),
    );
    void reply.header('etag', etag(shown.restatements.at(-1)?.revision ?? 0));
    return shown;
  }

  /** Asks the other side to have a closed period recomputed. Needs the right to sign for the side that asks. */
  @Post(':period/restatement')
  @MembersOnly()
  @SendsEtag()
  @AnyCaller('The body names the side; it takes agreement.sign.<side>.')
  async propose(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) agreementId: string,
    @Param('period', DayPipe) period: string,
    @Body() { side, reason }: NewRestatementDto,
    @Idempotency() key: IdempotencyRequest | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RestatementDto> {
    assertMay(caller, `agreement.sign.${side}`);
    const made = await this.writes.write(caller, key, (tx, by) =>
      this.restating.propose(tx, by, { agreementId, period, side }, reason),
    );
    void reply.header('etag', etag(made.revision));
    return made;
  }

  /** Another side agrees: the period is recomputed, both values stay. Needs the right to sign for that side. */
  @Post(':period/restatement/confirmation')
  @MembersOnly()
  @AnyCaller('The body names the side; it takes agreement.sign.<side>.')
  @HttpCode(200)
  confirm(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) agreementId: string,
    @Param('period', DayPipe) period: string,
    @Body() { side }: RestatementAnswerDto,
    @IfMatch({ isRequired: true }) revision: number,
    @Idempotency() key: IdempotencyRequest | undefined,
  ): Promise<RestatementDto> {
    assertMay(caller, `agreement.sign.${side}`);
    return this.writes.write(caller, key, (tx, by) =>
      this.restating.confirm(tx, by, { agreementId, period, side }, revision),
    );
  }

  /** Another side does not agree: nothing changes. Needs the right to sign for that side. */
  @Post(':period/restatement/refusal')
  @MembersOnly()
  @AnyCaller('The body names the side; it takes agreement.sign.<side>.')
  @HttpCode(200)
  decline(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) agreementId: string,
    @Param('period', DayPipe) period: string,
    @Body() { side }: RestatementAnswerDto,
    @IfMatch({ isRequired: true }) revision: number,
    @Idempotency() key: IdempotencyRequest | undefined,
  ): Promise<RestatementDto> {
    assertMay(caller, `agreement.sign.${side}`);
    return this.writes.write(caller, key, (tx, by) =>
      this.restating.decline(tx, by, { agreementId, period, side }, revision),
    );
  }
}
