import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, IdPipe } from '#http';
import { AlsoRequires, Requires } from '#identity';
import { FormRequests } from '../application/form-requests.js';
import type { ShownHit } from '../application/form-requests.js';
import { ReplayAnswers } from '../application/replay-answers.js';
import {
  FormHitDto,
  FormHitsDto,
  ReplayedFormDto,
  ReplayedFormsDto,
  WebFormDto,
  WebFormsDto,
  WebFormVersionDto,
  WebFormVersionsDto,
  WholeFormHitDto,
} from './forms.answers.dto.js';
import { FormChangeDto, FormHitsQuery, NewFormDto, ReplayFormsDto } from './forms.dto.js';

/** Forms of web sites. */
@Controller('forms')
@Requires('settings.write')
export class FormsController {
  constructor(
    private readonly requests: FormRequests,
    private readonly replays: ReplayAnswers,
  ) {}

  /** The forms of the workspace. */
  @Get()
  async list(@AskedBy() caller: Caller): Promise<WebFormsDto> {
    return { items: (await this.requests.list(caller)) as WebFormDto[] };
  }

  /** Builds one; it begins in test. */
  @Post()
  create(@AskedBy() caller: Caller, @Body() { name, definition }: NewFormDto): Promise<WebFormDto> {
    return this.requests.create(caller, name, definition) as Promise<WebFormDto>;
  }

  /** One form, as it is asked now. */
  @Get(':id')
  one(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<WebFormDto> {
    return this.requests.one(caller, id) as Promise<WebFormDto>;
  }

  /** What it asks becomes a version of its own. */
  @Patch(':id')
  change(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() change: FormChangeDto,
  ): Promise<WebFormDto> {
    return this.requests.change(caller, id, change) as Promise<WebFormDto>;
  }

  /** What the form asked in each of its versions. */
  @Get(':id/versions')
  async versions(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<WebFormVersionsDto> {
    return { items: (await this.requests.versions(caller, id)) as WebFormVersionDto[] };
  }

  /** What was sent, the newest first. */
  @Get(':id/hits')
  async hits(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: FormHitsQuery,
  ): Promise<FormHitsDto> {
    const { items, nextCursor } = await this.requests.hits(caller, id, query);
    return { items: items.map(shown), nextCursor };
  }

  /** As it came; for who may see people. */
  @Get(':id/hits/:hitId')
  @AlsoRequires('person.read')
  async hit(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('hitId', IdPipe) hitId: string,
  ): Promise<WholeFormHitDto> {
    const hit = await this.requests.hit(caller, id, hitId);
    return { ...shown(hit), body: hit.body.toString('utf8') };
  }

  /** Takes one again that could not be taken when it was sent; what was taken stays as it is. */
  @Post(':id/hits/:hitId/replay')
  @HttpCode(200)
  replay(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('hitId', IdPipe) hitId: string,
  ): Promise<ReplayedFormDto> {
    return this.replays.one(caller, id, hitId);
  }

  /** Takes all again that failed since, up to 1,000. */
  @Post(':id/replay')
  @HttpCode(200)
  async replaySince(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() { since }: ReplayFormsDto,
  ): Promise<ReplayedFormsDto> {
    return { items: await this.replays.since(caller, id, since) };
  }
}

const shown = ({
  id,
  receivedAt,
  version,
  verdict,
  reason,
  origin,
  bytes,
  leadId,
}: ShownHit): FormHitDto => ({
  ...{ id, receivedAt, version, verdict, reason, origin, bytes, leadId },
});
