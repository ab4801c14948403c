import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, Idempotency, IdPipe, Writes } from '#http';
import type { IdempotencyRequest } from '#http';
import { Requires } from '#identity';
import { DecideMerges } from '../application/decide-merges.js';
import { ShowMerges } from '../application/show-merges.js';
import {
  MergeDto,
  MergedPersonsDto,
  MergesDto,
  ProposedMergeDto,
  ToldApartDto,
  UnmergedPersonsDto,
} from './merges.dto.js';

type Key = IdempotencyRequest | undefined;

@Controller('people/:id')
export class MergesController {
  constructor(
    private readonly decisions: DecideMerges,
    private readonly shown: ShowMerges,
    private readonly writes: Writes,
  ) {}

  /** Who may be the same person, and which merges can still be taken back. */
  @Get('merges')
  @Requires('person.merge')
  list(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<MergesDto> {
    return this.shown.of(caller, id) as Promise<MergesDto>;
  }

  /** Another record is the same person: what hangs on it moves here. Of two open leads for the same thing the one further on goes on. */
  @Post('merges')
  @Requires('person.merge')
  run(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('id', IdPipe) survivorId: string,
    @Body() { loserId }: MergeDto,
  ): Promise<MergedPersonsDto> {
    return this.writes.run(caller, key, (tx) => this.decisions.merge(tx, caller, { survivorId, loserId }));
  }

  /** They were two after all: everything the merge moved goes back. Within seven days. */
  @Post('merges/:mergeId/reversal')
  @HttpCode(200)
  @Requires('person.merge')
  undo(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('id', IdPipe) personId: string,
    @Param('mergeId', IdPipe) mergeId: string,
  ): Promise<UnmergedPersonsDto> {
    return this.writes.run(caller, key, (tx) => this.decisions.undo(tx, caller, { personId, mergeId }));
  }

  /** A proposed pair is not the same person; it is not proposed again. */
  @Post('merge-candidates/:candidateId/dismissal')
  @HttpCode(200)
  @Requires('person.merge')
  tellApart(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('id', IdPipe) personId: string,
    @Param('candidateId', IdPipe) candidateId: string,
  ): Promise<ToldApartDto> {
    return this.writes.run(caller, key, (tx) =>
      this.decisions.tellApart(tx, caller, { personId, candidateId }),
    );
  }

  /** Asks whoever may merge everything to decide a pair whose merge would take a credit. */
  @Post('merge-candidates/:candidateId/proposal')
  @HttpCode(200)
  @Requires('person.merge')
  propose(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('id', IdPipe) personId: string,
    @Param('candidateId', IdPipe) candidateId: string,
  ): Promise<ProposedMergeDto> {
    return this.writes.run(caller, key, (tx) =>
      this.decisions.propose(tx, caller, { personId, candidateId }),
    );
  }
}
