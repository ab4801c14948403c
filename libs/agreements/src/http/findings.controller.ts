import { Controller, Get, Param, Query } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database } from '#database';
import { AskedBy, IdPipe } from '#http';
import { Requires } from '#identity';
import { ReadFindings } from '../rehearsal/read-findings.js';
import { shownFindings } from '../rehearsal/shown-findings.js';
import { FindingsDto, FindingsQuery } from './findings.dto.js';

@Controller('agreements/:id/findings')
export class FindingsController {
  constructor(
    private readonly database: Database,
    private readonly findings: ReadFindings,
  ) {}

  /** What in a period of the agreement is worth asking about, with the first leads that show it; the one that is named, with 10,000 at most. */
  @Get()
  @Requires('agreement.read')
  async list(
    @AskedBy() { workspaceId }: Caller,
    @Param('id', IdPipe) id: string,
    @Query() { period, ...one }: FindingsQuery,
  ): Promise<FindingsDto> {
    const found = await this.database.withWorkspace(
      workspaceId,
      (tx) => this.findings.run(tx, workspaceId, id, period),
      { isReadOnlySnapshot: true },
    );
    return shownFindings(found, one) as FindingsDto;
  }
}
