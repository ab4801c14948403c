import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, IdPipe } from '#http';
import { AlsoRequires, Requires } from '#identity';
import { DecideDeletions } from '../application/decide-deletions.js';
import { HitRequests } from '../application/hit-requests.js';
import type { ShownHit } from '../application/hit-requests.js';
import { ReplayHits } from '../application/replay-hits.js';
import {
  DecidedHitDto,
  HitDto,
  HitsDto,
  ReplayedHitDto,
  ReplayedHitsDto,
  TestHitDto,
  WholeHitDto,
} from './connectors.answers.dto.js';
import { DeletionDecisionDto, HitsQuery, ReplaySinceDto } from './connectors.dto.js';

/** What came of a source, hit by hit. */
@Controller('connectors/:id')
@Requires('key.manage')
export class HitsController {
  constructor(
    private readonly requests: HitRequests,
    private readonly replays: ReplayHits,
    private readonly deletions: DecideDeletions,
  ) {}

  /** The newest first. */
  @Get('hits')
  async list(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: HitsQuery,
  ): Promise<HitsDto> {
    const { items, nextCursor } = await this.requests.list(caller, id, query);
    return { items: items.map(shown), nextCursor };
  }

  /** As it came; for who may see people. */
  @Get('hits/:hitId')
  @AlsoRequires('person.read')
  async one(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('hitId', IdPipe) hitId: string,
  ): Promise<WholeHitDto> {
    const hit = await this.requests.one(caller, id, hitId);
    return { ...shown(hit), headers: hit.headers, body: hit.body.toString('utf8') };
  }

  /** Takes one anew; a record that was taken is never taken twice. */
  @Post('hits/:hitId/replay')
  @HttpCode(200)
  replay(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('hitId', IdPipe) hitId: string,
  ): Promise<ReplayedHitDto> {
    return this.replays.one(caller, id, hitId);
  }

  /** Says whether somebody goes whose record was deleted at its source after their leads were worked; for who may erase people. */
  @Post('hits/:hitId/decision')
  @AlsoRequires('person.erase')
  @HttpCode(200)
  async decide(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('hitId', IdPipe) hitId: string,
    @Body() { decision }: DeletionDecisionDto,
  ): Promise<DecidedHitDto> {
    return this.deletions.run(caller, id, hitId, decision);
  }

  /** Takes all anew that failed since, could not be read, or came during a pause, up to 1,000. */
  @Post('replay')
  @HttpCode(200)
  async replaySince(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() { since }: ReplaySinceDto,
  ): Promise<ReplayedHitsDto> {
    return { items: await this.replays.since(caller, id, since) };
  }

  /** Takes a sample of the vendor as a test lead. */
  @Post('test')
  @HttpCode(200)
  async test(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<TestHitDto> {
    const { leadIds, ...taken } = await this.requests.test(caller, id);
    return { ...taken, leadIds: [...leadIds] };
  }
}

const shown = ({
  id,
  receivedAt,
  verdict,
  reason,
  isProven,
  bytes,
  leadIds,
  replayedAt,
  attempts,
  nextAt,
  isRedacted,
}: ShownHit): HitDto => ({
  ...{ id, receivedAt, verdict, reason, isProven, bytes, replayedAt, attempts, nextAt, isRedacted },
  leadIds: [...leadIds],
});
