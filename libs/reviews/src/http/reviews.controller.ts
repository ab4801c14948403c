import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Caller } from '#contracts';
import { AskedBy, etag, Idempotency, IdPipe, IfMatch, SendsEtag } from '#http';
import type { IdempotencyRequest } from '#http';
import { Requires } from '#identity';
import { BlankWords } from '../application/blank-words.js';
import { KeepMinutes } from '../application/keep-minutes.js';
import { OpenReview } from '../application/open-review.js';
import { ReadReviews } from '../application/read-reviews.js';
import { ReviewRequests } from '../application/review-requests.js';
import {
  BlankedReviewDto,
  OpenedReviewDto,
  ReviewsDto,
  ReviewStateDto,
  ShownReviewDto,
} from './reviews.answers.dto.js';
import { MinutesDto, NewReviewDto, ReviewsQuery } from './reviews.dto.js';

@Controller('reviews')
export class ReviewsController {
  constructor(
    private readonly requests: ReviewRequests,
    private readonly reading: ReadReviews,
    private readonly opening: OpenReview,
    private readonly keeping: KeepMinutes,
    private readonly blanking: BlankWords,
  ) {}

  /** The latest first. */
  @Get()
  @Requires('agreement.read')
  async list(@AskedBy() caller: Caller, @Query() { agreementId, limit }: ReviewsQuery): Promise<ReviewsDto> {
    const items = await this.requests.read(caller, (tx, workspaceId) =>
      this.reading.list(tx, workspaceId, agreementId ?? null, limit),
    );
    return { items };
  }

  /** Snapshot, agenda, decisions and proposals of one review. */
  @Get(':id')
  @SendsEtag()
  @Requires('agreement.read')
  async one(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownReviewDto> {
    const shown = await this.requests.read(caller, (tx, workspaceId) =>
      this.reading.one(tx, workspaceId, id),
    );
    void reply.header('etag', etag(shown.revision));
    return shown;
  }

  /** Opens one by hand: everything since the last. */
  @Post()
  @Requires('review.hold')
  async open(
    @AskedBy() caller: Caller,
    @Body() { agreementId }: NewReviewDto,
    @Idempotency() key: IdempotencyRequest | undefined,
  ): Promise<OpenedReviewDto> {
    const id = await this.requests.write(caller, key, (tx, by) =>
      this.opening.run(tx, by, { agreementId, occasion: 'by-hand' }),
    );
    return { id: id ?? '' };
  }

  /** Who was there and what was said, both whole. */
  @Put(':id/minutes')
  @SendsEtag()
  @Requires('review.hold')
  async minutes(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() { minutes = null, attendees }: MinutesDto,
    @IfMatch({ isRequired: true }) revision: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReviewStateDto> {
    const state = await this.requests.write(caller, undefined, (tx, by) =>
      this.keeping.run(tx, by, id, revision, { minutes, attendees }),
    );
    void reply.header('etag', etag(state.revision));
    return state;
  }

  /** Takes away the words people wrote, closed or not: they may name somebody who is erased. Figures and codes stay. */
  @Delete(':id/words')
  @HttpCode(200)
  @Requires('review.hold')
  blank(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<BlankedReviewDto> {
    return this.requests.write(caller, undefined, (tx, by) => this.blanking.run(tx, by, id));
  }

  /** Closes it for good; its decisions go on. */
  @Post(':id/closure')
  @HttpCode(200)
  @Requires('review.hold')
  close(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @IfMatch({ isRequired: true }) revision: number,
    @Idempotency() key: IdempotencyRequest | undefined,
  ): Promise<ReviewStateDto> {
    return this.requests.write(caller, key, (tx, by) => this.keeping.close(tx, by, id, revision));
  }
}
