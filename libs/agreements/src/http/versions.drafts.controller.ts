import { Body, Controller, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Caller } from '#contracts';
import { AskedBy, etag, Idempotency, IdPipe, IfMatch, NumberPipe, SendsEtag } from '#http';
import type { IdempotencyRequest } from '#http';
import { Requires } from '#identity';
import { AgreementRequests } from '../application/agreement-requests.js';
import { DraftVersion } from '../application/draft-version.js';
import { ProposeVersion } from '../application/propose-version.js';
import { RedraftVersion } from '../application/redraft-version.js';
import { WithdrawVersion } from '../application/withdraw-version.js';
import { shown } from './agreements.controller.js';
import { DraftedVersionDto, RedraftedDto, VersionStatusDto } from './agreements.answers.dto.js';
import { NewVersionDto, WordingDto } from './agreements.dto.js';

/** Versions while they are written and bargained about. */
@Controller('agreements/:id/versions')
export class DraftsController {
  constructor(
    private readonly requests: AgreementRequests,
    private readonly drafting: DraftVersion,
    private readonly redrafting: RedraftVersion,
    private readonly proposing: ProposeVersion,
    private readonly withdrawing: WithdrawVersion,
  ) {}

  /** An amendment of what is in force, or the answer to a proposal. */
  @Post()
  @Requires('agreement.draft')
  draft(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() wording: NewVersionDto,
    @Idempotency() key: IdempotencyRequest | undefined,
  ): Promise<DraftedVersionDto> {
    return this.requests.write(caller, key, async (tx, by) =>
      shown(await this.drafting.run(tx, by, id, wording)),
    );
  }

  /** Says a draft anew; what was proposed is answered by another version instead. */
  @Put(':number')
  @SendsEtag()
  @Requires('agreement.draft')
  async redraft(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) agreementId: string,
    @Param('number', NumberPipe) number: number,
    @Body() wording: WordingDto,
    @IfMatch({ isRequired: true }) revision: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RedraftedDto> {
    const redrafted = await this.requests.write(caller, undefined, (tx, by) =>
      this.redrafting.run(tx, by, { agreementId, number }, revision, wording),
    );
    void reply.header('etag', etag(redrafted.revision));
    return redrafted;
  }

  /** Lays it before the other side; another proposal of this agreement that lies there is answered by it. */
  @Post(':number/proposal')
  @HttpCode(200)
  @Requires('agreement.draft')
  propose(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('number', NumberPipe) number: number,
    @Idempotency() key: IdempotencyRequest | undefined,
  ): Promise<VersionStatusDto> {
    return this.requests.write(caller, key, (tx, by) => this.proposing.run(tx, by, id, number));
  }

  /** Takes a draft or a proposal back. */
  @Post(':number/withdrawal')
  @HttpCode(200)
  @Requires('agreement.draft')
  withdraw(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('number', NumberPipe) number: number,
    @Idempotency() key: IdempotencyRequest | undefined,
  ): Promise<VersionStatusDto> {
    return this.requests.write(caller, key, (tx, by) => this.withdrawing.run(tx, by, id, number));
  }
}
