import { Body, Controller, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, Idempotency, IdPipe } from '#http';
import type { IdempotencyRequest } from '#http';
import { assertMay, Requires } from '#identity';
import { ActivateVersion } from '../application/activate-version.js';
import { AgreementRequests } from '../application/agreement-requests.js';
import { DraftVersion } from '../application/draft-version.js';
import { ProposeVersion } from '../application/propose-version.js';
import { SignVersion } from '../application/sign-version.js';
import { shown } from './agreements.controller.js';
import { DraftedVersionDto, VersionStatusDto } from './agreements.answers.dto.js';
import { ActivationDto, NewVersionDto, SignatureDto } from './agreements.dto.js';

@Controller('agreements/:id/versions')
export class VersionsController {
  constructor(
    private readonly requests: AgreementRequests,
    private readonly drafting: DraftVersion,
    private readonly proposing: ProposeVersion,
    private readonly signing: SignVersion,
    private readonly activating: ActivateVersion,
  ) {}

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

  @Post(':number/proposal')
  @HttpCode(200)
  @Requires('agreement.draft')
  propose(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('number', ParseIntPipe) number: number,
    @Idempotency() key: IdempotencyRequest | undefined,
  ): Promise<VersionStatusDto> {
    return this.requests.write(caller, key, (tx, by) => this.proposing.run(tx, by, id, number));
  }

  /** Needs the right to sign for that side. */
  @Post(':number/signature')
  @HttpCode(200)
  sign(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('number', ParseIntPipe) number: number,
    @Body() { side }: SignatureDto,
    @Idempotency() key: IdempotencyRequest | undefined,
  ): Promise<VersionStatusDto> {
    assertMay(caller, `agreement.sign.${side}`);
    return this.requests.write(caller, key, (tx, by) => this.signing.run(tx, by, id, number, side));
  }

  @Post(':number/activation')
  @HttpCode(200)
  @Requires('agreement.draft')
  activate(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('number', ParseIntPipe) number: number,
    @Body() { effectiveOn }: ActivationDto,
    @Idempotency() key: IdempotencyRequest | undefined,
  ): Promise<VersionStatusDto> {
    return this.requests.write(caller, key, (tx, by) => this.activating.run(tx, by, id, number, effectiveOn));
  }
}
