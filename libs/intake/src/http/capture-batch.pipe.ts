import { Inject, Injectable } from '@nestjs/common';
import type { PipeTransform } from '@nestjs/common';
import { ServerTime } from '#database';
import { MalformedRequest } from '#http';
import { AppError } from '#kernel';
import type { Clock } from '#kernel';
import type { RefusedSubmission, Submission } from '../domain/submission.js';
import { checkCapture } from './check-capture.js';

/** One capture or a list of them, each checked for itself. */
export interface CaptureBatch {
  readonly isSingle: boolean;
  readonly hits: readonly (Submission | RefusedSubmission)[];
}

/** Captures in one request. */
export const MOST_CAPTURES = 1_000;

/** Reads a body that is one capture or up to 1,000. @throws MalformedRequest, AppError `intake/batch-too-large` */
@Injectable()
export class CaptureBatchPipe implements PipeTransform<unknown, CaptureBatch> {
  constructor(@Inject(ServerTime) private readonly serverTime: Clock) {}

  transform(body: unknown): CaptureBatch {
    const now = this.serverTime.now();
    if (!Array.isArray(body)) {
      if (typeof body !== 'object' || body === null)
        throw new MalformedRequest('request/json', 'Send one lead as a JSON object, or a list of them.');
      return { isSingle: true, hits: [checkCapture(body, '', now)] };
    }
    if (body.length === 0) throw new MalformedRequest('request/invalid', 'The list holds no lead.');
    if (body.length > MOST_CAPTURES)
      throw new AppError(
        'too-large',
        'intake/batch-too-large',
        `Send at most ${MOST_CAPTURES} leads at once.`,
      );
    return { isSingle: false, hits: body.map((each, index) => checkCapture(each, `/${index}`, now)) };
  }
}
