import { Injectable } from '@nestjs/common';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import type { By } from '#leads';
import type { CompanyKind } from '#contracts';
import { EnsureCompanies, KeepCompanyKinds } from '#people';
import type { CompanyInput } from '#people';
import { COMPANY_FIELDS } from '../../domain/fields/deal-fields.js';
import type { RowValues } from '../../domain/read-row.js';
import { numberOf, refusedFor, takeSound, textOf } from '../import-kind.js';
import type { ImportContext, ImportKind, RowOutcome } from '../import-kind.js';

/** Companies out of a file; a known one's gaps are filled, what is known stays, and what it is to us is added to. */
@Injectable()
export class ImportCompanies implements ImportKind {
  readonly name = 'companies';
  readonly fields = COMPANY_FIELDS;
  readonly keepsCustom = false;

  constructor(
    private readonly companies: EnsureCompanies,
    private readonly keepKinds: KeepCompanyKinds,
  ) {}

  apply(tx: Tx, by: By, rows: readonly RowValues[], context: ImportContext): Promise<RowOutcome[]> {
    return takeSound<CompanyRow>(
      rows,
      (row) => companyOf(row, context),
      async (read) => {
        const occurredAt = context.instant ?? (await databaseInstant(tx));
        const happening = { actor: by.actor, occurredAt };
        const ensured = await this.companies.ensure(
          tx,
          by.workspaceId,
          read.map(({ company }) => company),
          happening,
        );
        const told = await this.keepKinds.add(tx, by, kindsOf(read, ensured));
        return ensured.map(({ companyId, isNew }): RowOutcome => {
          if (companyId === null) return refusedFor(context, 'name', 'row/nameless');
          if (isNew) return { status: 'captured', madeCompany: companyId };
          return { status: told.has(companyId) ? 'enriched' : 'duplicate' };
        });
      },
    );
  }
}

interface CompanyRow {
  readonly company: CompanyInput;
  readonly kinds: readonly CompanyKind[];
}

/** What all rows of a company say it is, together. */
function kindsOf(
  read: readonly CompanyRow[],
  ensured: readonly { readonly companyId: string | null }[],
): ReadonlyMap<string, readonly CompanyKind[]> {
  const kinds = new Map<string, CompanyKind[]>();
  read.forEach((row, index) => {
    const id = ensured[index]?.companyId ?? null;
    if (id !== null && row.kinds.length > 0) kinds.set(id, [...(kinds.get(id) ?? []), ...row.kinds]);
  });
  return kinds;
}

function companyOf(row: RowValues, { source }: ImportContext): CompanyRow {
  const kinds = (textOf(row, 'kinds')?.split(',') ?? []) as CompanyKind[];
  const externalId = textOf(row, 'externalId');
  const company = {
    name: textOf(row, 'name') ?? null,
    domain: textOf(row, 'domain') ?? null,
    country: textOf(row, 'country') ?? null,
    employees: numberOf(row, 'employees') ?? null,
    industry: textOf(row, 'industry') ?? null,
    externalIds: externalId === undefined ? [] : [{ source, id: externalId }],
  };
  return { company, kinds };
}
