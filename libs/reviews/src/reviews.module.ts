import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { AnswerProposals } from './application/answer-proposals.js';
import { BlankWords } from './application/blank-words.js';
import { Decide } from './application/decide.js';
import { KeepMinutes } from './application/keep-minutes.js';
import { OpenReview } from './application/open-review.js';
import { ReadReviews } from './application/read-reviews.js';
import { ReviewRequests } from './application/review-requests.js';
import { ReviewsController } from './http/reviews.controller.js';
import { ReviewWorkController } from './http/review-work.controller.js';
import './persistence/review-attendee.row.js';
import './persistence/review-decision.row.js';
import './persistence/review-item.row.js';
import './persistence/review-proposal.row.js';
import './persistence/review.row.js';
import { OpenWhenDue } from './reactions/open-when-due.js';

const VERBS = [OpenReview, Decide, AnswerProposals, KeepMinutes, BlankWords];

/** Reviews of agreements; `agreements` is the module that was put together for this process. */
@Module({})
export class ReviewsModule {
  static with({ agreements }: { readonly agreements: DynamicModule }): DynamicModule {
    return {
      module: ReviewsModule,
      imports: [agreements],
      controllers: [ReviewsController, ReviewWorkController],
      providers: [...VERBS, ReadReviews, ReviewRequests, OpenWhenDue],
      exports: VERBS,
    };
  }
}
