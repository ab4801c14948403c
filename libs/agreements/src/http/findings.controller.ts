import { Controller, Get, Param, Query } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database } from '#database';
import { AskedBy, IdPipe } from '#http';
import { Requires } from '#identity';
import { ReadFindings } from '../rehearsal/read-findings.js';
import { FindingsDto, FindingsQuery } from './findings.dto.js';

@Controller('agreements/:id/findings')
export class FindingsController {
  constructor(
    private readonly database: Database,
    private readonly findings: ReadFindings,
  ) {}

  /** What in a period of the agreement is worth asking about, with the leads that show it. */
  @Get()
  @Requires('agreement.read')
  list(
    @AskedBy() { workspaceId }: Caller,
    @Param('id', IdPipe) id: string,
    @Query() { period }: FindingsQuery,
  ): Promise<FindingsDto> {
    return this.database.withWorkspace(workspaceId, (tx) => this.findings.run(tx, workspaceId, id, period), {
      isReadOnlySnapshot: true,
    }) as Promise<FindingsDto>;
  }
}
