import { Body, Controller, Get, HttpCode, Post, Query, SetMetadata, StreamableFile } from '@nestjs/common';
import type { CustomDecorator } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Caller } from '#contracts';
import { AskedBy, decodeCursor, encodeCursor, pageOf } from '#http';
import { ExportLog } from '../application/export-log.js';
import { ReadLog } from '../application/read-log.js';
import { ShowStanding } from '../application/show-standing.js';
import type { LogStanding } from '../application/show-standing.js';
import type { LoggedAct } from '../domain/chain.js';
import { AuditPageDto, ActsQuery, AuditStandingDto, ExportActsDto } from './audit.dto.js';
import type { AuditedActDto } from './audit.dto.js';

/** What the guard of identity, which stands above this lib, reads by this name. */
const Requires = (action: string): CustomDecorator => SetMetadata('staffetta:requires', action);

/** Who did what, in a chain that tells whether any of it was changed since. */
@Controller('audit')
export class AuditController {
  constructor(
    private readonly log: ReadLog,
    private readonly standing: ShowStanding,
    private readonly exporting: ExportLog,
  ) {}

  /** Acts of the workspace, the latest first. */
  @Get()
  @Requires('audit.read')
  async list(
    @AskedBy() caller: Caller,
    @Query() { limit, cursor, ...filter }: ActsQuery,
  ): Promise<AuditPageDto> {
    const before = decodeCursor(cursor, ['number'])?.[0];
    const found = await this.log.page(caller, filter, { limit, before });
    return pageOf(found, limit, ({ number }) => encodeCursor([number]), shownAct);
  }

  /** How far the log holds: looked through from its first entry on, once a minute at most, and held against the heads that were signed. */
  @Get('standing')
  @Requires('audit.read')
  async show(@AskedBy() { workspaceId }: Caller): Promise<AuditStandingDto> {
    return shownStanding(await this.standing.of(workspaceId));
  }

  /** The acts as a file for spreadsheets, the latest first; that it was taken is an act itself. */
  @Post('exports')
  @HttpCode(200)
  @Requires('audit.read')
  @ApiProduces('text/csv')
  @ApiOkResponse({ description: 'The acts.', schema: { type: 'string', format: 'binary' } })
  async export(@AskedBy() caller: Caller, @Body() filter: ExportActsDto): Promise<StreamableFile> {
    const file = await this.exporting.open(caller, { ...filter });
    return new StreamableFile(file, {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="audit.csv"',
    });
  }
}

const shownAct = (act: LoggedAct): AuditedActDto => ({
  number: act.number,
  at: act.at,
  actor: { kind: act.actorKind, id: act.actorId },
  action: act.action,
  subject: { kind: act.subjectKind, id: act.subjectId },
  facts: JSON.parse(act.facts) as Record<string, unknown>,
  hash: act.hash,
});

function shownStanding({ verdict, anchor }: LogStanding): AuditStandingDto {
  const { checked, head, confirmed, untrusted, verifiedAt, fault } = verdict;
  return {
    ...{ checked, head, confirmed, untrusted, verifiedAt },
    fault: fault ? { ...fault, until: fault.until ?? null } : null,
    anchor: anchor
      ? {
          ...{ number: anchor.number, at: anchor.at, hash: anchor.hash },
          ...{ publicKey: anchor.publicKey, signature: anchor.signature },
        }
      : null,
  };
}
