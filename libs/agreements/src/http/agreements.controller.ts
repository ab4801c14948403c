import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, Idempotency, IdPipe } from '#http';
import type { IdempotencyRequest } from '#http';
import { Requires, thisWorkspace } from '#identity';
import { AgreementRequests } from '../application/agreement-requests.js';
import { DraftAgreement } from '../application/draft-agreement.js';
import { EndAgreement } from '../application/end-agreement.js';
import {
  AgreementItemDto,
  AgreementsDto,
  DraftedVersionDto,
  ShownAgreementDto,
  TemplatesDto,
  VersionStatusDto,
} from './agreements.answers.dto.js';
import { PLAYBOOKS } from '../templates/playbooks.js';
import { NewAgreementDto, TemplatesQuery } from './agreements.dto.js';

@Controller('agreements')
export class AgreementsController {
  constructor(
    private readonly requests: AgreementRequests,
    private readonly drafting: DraftAgreement,
    private readonly ending: EndAgreement,
  ) {}

  /** The agreements, each with the version in force and the one on its way. */
  @Get()
  @Requires('agreement.read')
  async list(@AskedBy() caller: Caller): Promise<AgreementsDto> {
    return { items: (await this.requests.list(caller)) as AgreementItemDto[] };
  }

  /** Whole agreements to start from, in the zone and currency of the workspace. */
  @Get('templates')
  @Requires('agreement.read')
  async templates(
    @AskedBy() { workspaceId }: Caller,
    @Query() { locale = 'en' }: TemplatesQuery,
  ): Promise<TemplatesDto> {
    const { zone, currency } = await this.requests.read(workspaceId, thisWorkspace);
    const wishes = { locale, zone, currency };
    return {
      items: PLAYBOOKS.map((playbook) => ({
        ...{ key: playbook.key, title: playbook.title[locale], about: playbook.about[locale] },
        terms: playbook.terms(wishes),
      })),
    };
  }

  /** One agreement with all its versions and who signed them. */
  @Get(':id')
  @Requires('agreement.read')
  one(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<ShownAgreementDto> {
    return this.requests.one(caller, id) as Promise<ShownAgreementDto>;
  }

  /** Drafts an agreement: its name and the terms of its first version. */
  @Post()
  @Requires('agreement.draft')
  draft(
    @AskedBy() caller: Caller,
    @Body() draft: NewAgreementDto,
    @Idempotency() key: IdempotencyRequest | undefined,
  ): Promise<DraftedVersionDto> {
    return this.requests.write(caller, key, async (tx, by) => shown(await this.drafting.run(tx, by, draft)));
  }

  /** Nothing more starts under it; what runs goes on to its end. */
  @Post(':id/end')
  @HttpCode(200)
  @Requires('agreement.draft')
  end(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Idempotency() key: IdempotencyRequest | undefined,
  ): Promise<VersionStatusDto> {
    return this.requests.write(caller, key, (tx, by) => this.ending.run(tx, by, id));
  }
}

export const shown = (drafted: {
  agreementId: string;
  versionId: string;
  version: number;
}): DraftedVersionDto => ({
  id: drafted.agreementId,
  versionId: drafted.versionId,
  version: drafted.version,
});
