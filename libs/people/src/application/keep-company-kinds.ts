import { Injectable } from '@nestjs/common';
import { COMPANY_KINDS, isOfHouse } from '#contracts';
import type { Actor, Caller, CompanyKind, NewEntry } from '#contracts';
import { Database, databaseInstant } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { AppError } from '#kernel';
import type { Company } from '../domain/company.js';
import { lockCompanies, readCompanies, writeKinds } from '../persistence/companies.js';

/** What companies are to us: customer, partner, supplier, employee, competitor, or several of these. */
@Injectable()
export class KeepCompanyKinds {
  constructor(
    private readonly journal: Journal,
    private readonly database: Database,
  ) {}

  /** @throws AppError `company/missing`, also for guests */
  async one(caller: Caller, id: string): Promise<Company> {
    const { workspaceId } = caller;
    const [company] = isOfHouse(caller)
      ? await this.database.withWorkspace(workspaceId, (tx) => readCompanies(tx, workspaceId, [id]))
      : [];
    if (!company) throw missingCompany(id);
    return company;
  }

  /** What it is already changes nothing. @throws AppError `company/missing` */
  async run(
    tx: Tx,
    { workspaceId, actor }: { readonly workspaceId: string; readonly actor: Actor },
    id: string,
    said: readonly CompanyKind[],
  ): Promise<Company> {
    const [company] = await lockCompanies(tx, workspaceId, [id]);
    if (!company || company.isUnknown) throw missingCompany(id);
    const kinds = COMPANY_KINDS.filter((kind) => said.includes(kind));
    if (kinds.join() === company.kinds.join()) return company;
    await writeKinds(tx, workspaceId, id, kinds);
    const occurredAt = await databaseInstant(tx);
    const of = { subjectKind: 'company', subjectId: id, leadId: null, actor, occurredAt } as const;
    const entry: NewEntry = { type: 'company.kinds_set', ...of, payload: { kinds } };
    await this.journal.append(tx, workspaceId, [entry]);
    return { ...company, kinds, version: company.version + 1 };
  }
}

const missingCompany = (id: string): AppError =>
  new AppError('missing', 'company/missing', `There is no company ${id} in this workspace.`);
