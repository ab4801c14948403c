import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, Idempotency, IdPipe } from '#http';
import type { IdempotencyRequest } from '#http';
import { MembersOnly, Requires } from '#identity';
import { AgreementRequests } from '../application/agreement-requests.js';
import { DelegateSignature } from '../application/delegate-signature.js';
import { DemandSignature } from '../application/demand-signature.js';
import { ReadSigning } from '../application/sign-rules.js';
import { DelegationsDto, ShownDelegationDto } from './agreements.answers.dto.js';
import { DelegationDto, SigningRuleDto } from './agreements.dto.js';

/** Who signs in whose stead, and what the workspace demands of every agreement. */
@Controller('agreements')
export class SigningController {
  constructor(
    private readonly requests: AgreementRequests,
    private readonly reading: ReadSigning,
    private readonly delegating: DelegateSignature,
    private readonly demanding: DemandSignature,
  ) {}

  /** Who may sign in whose stead, and until when. */
  @Get('delegations')
  @Requires('agreement.read')
  async delegations(@AskedBy() { workspaceId }: Caller): Promise<DelegationsDto> {
    const items = await this.requests.read(workspaceId, (tx) => this.reading.delegations(tx, workspaceId));
    return { items };
  }

  /** Needs the right of the side by one's own roles: leave is not handed on. */
  @Post('delegations')
  @MembersOnly()
  @Requires('agreement.read')
  delegate(
    @AskedBy() caller: Caller,
    @Body() wish: DelegationDto,
    @Idempotency() key: IdempotencyRequest | undefined,
  ): Promise<ShownDelegationDto> {
    return this.requests.write(caller, key, async (tx, by) =>
      this.reading.shown(tx, by.workspaceId, await this.delegating.give(tx, by, wish)),
    );
  }

  /** By whoever gave it; signatures given under it stand. */
  @Post('delegations/:delegationId/revocation')
  @HttpCode(200)
  @Requires('agreement.read')
  revoke(
    @AskedBy() caller: Caller,
    @Param('delegationId', IdPipe) id: string,
    @Idempotency() key: IdempotencyRequest | undefined,
  ): Promise<ShownDelegationDto> {
    return this.requests.write(caller, key, async (tx, by) =>
      this.reading.shown(tx, by.workspaceId, await this.delegating.takeBack(tx, by, id)),
    );
  }

  /** What the workspace demands of every agreement. */
  @Get('signing-rule')
  @Requires('agreement.read')
  rule(@AskedBy() { workspaceId }: Caller): Promise<SigningRuleDto> {
    return this.requests.read(workspaceId, (tx) => this.demanding.read(tx, workspaceId));
  }

  /** Says what the workspace demands of every agreement from now on. */
  @Put('signing-rule')
  @Requires('settings.write')
  demand(@AskedBy() caller: Caller, @Body() rule: SigningRuleDto): Promise<SigningRuleDto> {
    return this.requests.write(caller, undefined, (tx, by) => this.demanding.run(tx, by, rule));
  }
}
