import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, Idempotency, IdPipe, NumberPipe } from '#http';
import type { IdempotencyRequest } from '#http';
import { MembersOnly, Requires } from '#identity';
import { ActivateVersion } from '../application/activate-version.js';
import { AgreementRequests } from '../application/agreement-requests.js';
import { CompareVersions } from '../application/compare-versions.js';
import { SignVersion } from '../application/sign-version.js';
import { TermsDifferenceDto, VersionStatusDto } from './agreements.answers.dto.js';
import { ActivationDto, DifferenceQuery, SignatureDto } from './agreements.dto.js';

/** What becomes of a version once it lies on the table. */
@Controller('agreements/:id/versions/:number')
export class VersionsController {
  constructor(
    private readonly requests: AgreementRequests,
    private readonly signing: SignVersion,
    private readonly activating: ActivateVersion,
    private readonly comparing: CompareVersions,
  ) {}

  /** What another version says otherwise, as codes and facts. */
  @Get('difference')
  @Requires('agreement.read')
  async difference(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('number', NumberPipe) from: number,
    @Query() { to }: DifferenceQuery,
  ): Promise<TermsDifferenceDto> {
    const { workspaceId } = caller;
    const changes = await this.requests.read(workspaceId, (tx) =>
      this.comparing.run(tx, workspaceId, id, { from, to }),
    );
    return { changes };
  }

  /** Needs the right to sign for that side, or leave given by one who has it. */
  @Post('signature')
  @MembersOnly()
  @HttpCode(200)
  @Requires('agreement.read')
  sign(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('number', NumberPipe) number: number,
    @Body() { side }: SignatureDto,
    @Idempotency() key: IdempotencyRequest | undefined,
  ): Promise<VersionStatusDto> {
    const right = caller.actions.has(`agreement.sign.${side}`) ? 'own' : 'delegated';
    return this.requests.write(caller, key, (tx, by) => this.signing.run(tx, by, id, number, side, right));
  }

  /** Puts a signed version in force from a day on. */
  @Post('activation')
  @HttpCode(200)
  @Requires('agreement.draft')
  activate(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('number', NumberPipe) number: number,
    @Body() { effectiveOn }: ActivationDto,
    @Idempotency() key: IdempotencyRequest | undefined,
  ): Promise<VersionStatusDto> {
    return this.requests.write(caller, key, (tx, by) => this.activating.run(tx, by, id, number, effectiveOn));
  }
}
