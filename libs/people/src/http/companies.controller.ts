import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import type { Actor, Caller } from '#contracts';
import { AskedBy, Idempotency, IdPipe, Writes } from '#http';
import type { IdempotencyRequest } from '#http';
import { Requires } from '#identity';
import { KeepCompanyKinds } from '../application/keep-company-kinds.js';
import type { Company } from '../domain/company.js';
import { WholeCompanyDto, CompanyKindsDto } from './people.dto.js';

/** Companies, and what they are to us. */
@Controller('companies')
export class CompaniesController {
  constructor(
    private readonly keeping: KeepCompanyKinds,
    private readonly writes: Writes,
  ) {}

  /** One company. */
  @Get(':id')
  @Requires('lead.read')
  async one(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<WholeCompanyDto> {
    return shown(await this.keeping.one(caller, id));
  }

  /** Says what a company is to us; it may be several at once. */
  @Put(':id/kinds')
  @Requires('person.write')
  change(
    @AskedBy() caller: Caller,
    @Idempotency() key: IdempotencyRequest | undefined,
    @Param('id', IdPipe) id: string,
    @Body() { kinds }: CompanyKindsDto,
  ): Promise<WholeCompanyDto> {
    const { workspaceId } = caller;
    return this.writes.run(caller, key, async (tx) =>
      shown(await this.keeping.run(tx, { workspaceId, actor: actorOf(caller) }, id, kinds)),
    );
  }
}

const actorOf = ({ memberId, credentialId }: Caller): Actor =>
  memberId ? { kind: 'member', id: memberId } : { kind: 'connector', id: credentialId };

const shown = ({
  id,
  name,
  domain,
  kinds,
  country,
  employees,
  industry,
  version,
}: Company): WholeCompanyDto => ({
  ...{ id, name, domain, country, employees, industry, version },
  kinds: [...kinds],
});
