import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, Idempotency, IdPipe } from '#http';
import type { IdempotencyRequest } from '#http';
import { AlsoRequires, Requires } from '#identity';
import { AnswerProposals } from '../application/answer-proposals.js';
import { Decide } from '../application/decide.js';
import { ReviewRequests } from '../application/review-requests.js';
import { DecisionStateDto, DeclinedProposalDto, ProposedDraftDto } from './reviews.answers.dto.js';
import {
  AcceptanceOfProposalsDto,
  DecisionOutcomeDto,
  NewDecisionDto,
  RefusalOfProposalDto,
} from './reviews.dto.js';

@Controller('reviews/:id')
export class ReviewWorkController {
  constructor(
    private readonly requests: ReviewRequests,
    private readonly deciding: Decide,
    private readonly answering: AnswerProposals,
  ) {}

  /** Records what the review decides. */
  @Post('decisions')
  @Requires('review.hold')
  decide(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() decision: NewDecisionDto,
    @Idempotency() key: IdempotencyRequest | undefined,
  ): Promise<DecisionStateDto> {
    return this.requests.write(caller, key, (tx, by) => this.deciding.run(tx, by, id, decision));
  }

  /** What became of a decision; its owner may say so, too, and also once the review is closed. */
  @Post('decisions/:decisionId/outcome')
  @HttpCode(200)
  @Requires('agreement.read')
  settle(
    @AskedBy() caller: Caller,
    @Param('decisionId', IdPipe) decisionId: string,
    @Body() { status }: DecisionOutcomeDto,
    @Idempotency() key: IdempotencyRequest | undefined,
  ): Promise<DecisionStateDto> {
    const mayHold = caller.actions.has('review.hold');
    return this.requests.write(caller, key, (tx, by) =>
      this.deciding.settle(tx, by, decisionId, status, mayHold),
    );
  }

  /** Writes accepted proposals into one draft of the version in force. Needs the right to write agreements, too. */
  @Post('proposals/acceptance')
  @AlsoRequires('agreement.draft')
  @Requires('review.hold')
  accept(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() { proposalIds }: AcceptanceOfProposalsDto,
    @Idempotency() key: IdempotencyRequest | undefined,
  ): Promise<ProposedDraftDto> {
    return this.requests.write(caller, key, (tx, by) => this.answering.accept(tx, by, id, proposalIds));
  }

  /** Leaves the next version as it is, and says why. */
  @Post('proposals/:proposalId/refusal')
  @HttpCode(200)
  @Requires('review.hold')
  decline(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('proposalId', IdPipe) proposalId: string,
    @Body() { reason }: RefusalOfProposalDto,
    @Idempotency() key: IdempotencyRequest | undefined,
  ): Promise<DeclinedProposalDto> {
    return this.requests.write(caller, key, (tx, by) =>
      this.answering.decline(tx, by, id, proposalId, reason),
    );
  }
}
