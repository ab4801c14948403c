import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, Idempotency, IdPipe, NumberPipe } from '#http';
import type { IdempotencyRequest } from '#http';
import { MembersOnly, Requires } from '#identity';
import { AgreementRequests } from '../application/agreement-requests.js';
import { RebaseObligations } from '../application/duties/rebase-obligations.js';
import { shownPreview } from './rebasing.answer.js';
import { RebasingDto, RebasingPreviewDto } from './rebasing.dto.js';

@Controller('agreements/:id/versions/:number/rebasing')
export class RebasingController {
  constructor(
    private readonly requests: AgreementRequests,
    private readonly rebasing: RebaseObligations,
  ) {}

  /** What would change if the version in force judged what still runs under earlier ones or under calendars of its owners that have changed; nothing is written. */
  @Post('preview')
  @HttpCode(200)
  @Requires('agreement.read')
  async preview(
    @AskedBy() { workspaceId }: Caller,
    @Param('id', IdPipe) id: string,
    @Param('number', NumberPipe) number: number,
  ): Promise<RebasingPreviewDto> {
    return shownPreview(
      await this.requests.read(workspaceId, (tx) => this.rebasing.preview(tx, workspaceId, id, number)),
    );
  }

  /** Does what was previewed, and nothing else. Breaches stay: only what runs is re-based. */
  @Post()
  @MembersOnly()
  @HttpCode(200)
  @Requires('obligation.waive')
  async rebase(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) agreementId: string,
    @Param('number', NumberPipe) number: number,
    @Body() { fingerprint }: RebasingDto,
    @Idempotency() key: IdempotencyRequest | undefined,
  ): Promise<RebasingPreviewDto> {
    return this.requests.write(caller, key, async (tx, by) =>
      shownPreview(await this.rebasing.run(tx, by, { agreementId, number, fingerprint })),
    );
  }
}
