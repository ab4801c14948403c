import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, Idempotency, IdPipe, Writes } from '#http';
import type { IdempotencyRequest } from '#http';
import { databaseInstant, Database } from '#database';
import { Requires } from '#identity';
import { ErasePerson } from '../application/erase-person.js';
import { ErasedPersonDto, ErasureDto, ErasurePreviewDto } from './erasure.dto.js';
import { actorOf } from '../application/decide-merges.js';

@Controller('people/:id/erasure')
export class ErasureController {
  constructor(
    private readonly erasePerson: ErasePerson,
    private readonly database: Database,
    private readonly writes: Writes,
  ) {}

  /** What would go for good; nothing is written. */
  @Get()
  @Requires('person.erase')
  preview(@AskedBy() { workspaceId }: Caller, @Param('id', IdPipe) id: string): Promise<ErasurePreviewDto> {
    return this.database.withWorkspace(workspaceId, (tx) =>
      this.erasePerson.preview(tx, workspaceId, id),
    ) as Promise<ErasurePreviewDto>;
  }

  /** Forgets who the person is, for good, as it was shown. Erasing twice is erasing once. */
  @Post()
  @HttpCode(200)
  @Requires('person.erase')
  erase(
    @AskedBy() caller: Caller,
    @Idempotency() key: IdempotencyRequest | undefined,
    @Param('id', IdPipe) personId: string,
    @Body() { version: seenVersion }: ErasureDto,
  ): Promise<ErasedPersonDto> {
    return this.writes.run(caller, key, async (tx) => {
      const occurredAt = await databaseInstant(tx);
      const erasing = { actor: actorOf(caller), occurredAt, seenVersion };
      await this.erasePerson.erase(tx, caller.workspaceId, personId, erasing);
      return { personId };
    });
  }
}
