import { Body, Controller, Get, Param, Post, Put, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AppError } from '#kernel';
import { BodyLimit, bounded, StreamedBody } from '../bodies/body-bounds.js';
import { decodeCursor } from '../cursor.js';
import { IdPipe } from '../path-pipes.js';
import { Idempotency } from '../idempotency/idempotency-request.js';
import type { IdempotencyRequest } from '../idempotency/idempotency-request.js';
import { IfMatch, SendsEtag } from '../if-match.js';
import { PageQuery } from '../page-query.dto.js';
import { PlantedThing } from './planted.dto.js';

/** One route per promise of this lib. */
@Controller('planted')
export class PlantedController {
  @Post()
  take(@Body() thing: PlantedThing): PlantedThing {
    return thing;
  }

  @Post('batch')
  @BodyLimit(2 * 1_048_576)
  batch(@Body() thing: PlantedThing): { readonly length: number } {
    return { length: thing.title.length };
  }

  @Post('file')
  @StreamedBody('text/csv')
  async file(@Req() request: FastifyRequest): Promise<{ readonly bytes: number }> {
    let bytes = 0;
    for await (const chunk of bounded(request.body as AsyncIterable<Buffer>, 3_000_000))
      bytes += chunk.length;
    return { bytes };
  }

  @Get()
  list(@Query() { limit, cursor }: PageQuery): { readonly limit: number; readonly after: unknown } {
    return { limit, after: decodeCursor(cursor, ['instant', 'id']) ?? null };
  }

  @Get('errors/:kind')
  fail(@Param('kind') kind: string): never {
    throw FAILURES[kind]?.() ?? new AppError('missing', 'planted/missing', 'No such failure.');
  }

  @Put(':id')
  @SendsEtag()
  change(
    @Param('id', IdPipe) id: string,
    @IfMatch({ isRequired: true }) version: number,
    @Idempotency() key: IdempotencyRequest | undefined,
  ): object {
    return { id, version, ...(key ? { key: key.key } : {}) };
  }
}

const fault = (facts: object): Error => Object.assign(new Error('secret: mario@example.com'), facts);

const FAILURES: Readonly<Record<string, () => Error>> = {
  rule: () =>
    new AppError('invalid', 'planted/rule', 'Choose a reason.', {
      fields: [{ pointer: '/reason', detail: 'Choose one.' }],
    }),
  conflict: () =>
    new AppError('conflict', 'planted/lost', 'Someone was first.', { facts: { winner: 'w', status: 1 } }),
  throttled: () => new AppError('throttled', 'planted/slow-down', 'Slow down.', { retryAfterSeconds: 3.2 }),
  forbidden: () => new AppError('forbidden', 'planted/forbidden', 'You may not.'),
  stale: () => new AppError('stale', 'planted/stale', 'It has changed.'),
  down: () => fault({ driverError: { code: '57P01' } }),
  fault: () => fault({}),
};
