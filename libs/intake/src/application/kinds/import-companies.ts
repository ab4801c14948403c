import { Injectable } from '@nestjs/common';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import type { By } from '#leads';
import { EnsureCompanies } from '#people';
import type { CompanyInput } from '#people';
import { COMPANY_FIELDS } from '../../domain/fields/deal-fields.js';
import type { RowValues } from '../../domain/read-row.js';
import { numberOf, refusedFor, takeSound, textOf } from '../import-kind.js';
import type { ImportContext, ImportKind, RowOutcome } from '../import-kind.js';

/** Companies out of a file; a known one's gaps are filled, what is known stays. */
@Injectable()
export class ImportCompanies implements ImportKind {
  readonly name = 'companies';
  readonly fields = COMPANY_FIELDS;
  readonly keepsCustom = false;

  constructor(private readonly companies: EnsureCompanies) {}

  apply(tx: Tx, by: By, rows: readonly RowValues[], context: ImportContext): Promise<RowOutcome[]> {
    return takeSound<CompanyInput>(
      rows,
      (row) => companyOf(row, context),
      async (companies) => {
        const occurredAt = context.instant ?? (await databaseInstant(tx));
        const happening = { actor: by.actor, occurredAt };
        const ensured = await this.companies.ensure(tx, by.workspaceId, companies, happening);
        return ensured.map(({ companyId, isNew }): RowOutcome => {
          if (companyId === null) return refusedFor(context, 'name', 'row/nameless');
          return isNew ? { status: 'captured', madeCompany: companyId } : { status: 'duplicate' };
        });
      },
    );
  }
}

function companyOf(row: RowValues, { source }: ImportContext): CompanyInput {
  const externalId = textOf(row, 'externalId');
  return {
    name: textOf(row, 'name') ?? null,
    domain: textOf(row, 'domain') ?? null,
    country: textOf(row, 'country') ?? null,
    employees: numberOf(row, 'employees') ?? null,
    industry: textOf(row, 'industry') ?? null,
    externalIds: externalId === undefined ? [] : [{ source, id: externalId }],
  };
}
