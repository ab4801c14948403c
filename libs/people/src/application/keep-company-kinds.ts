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
    await this.write(tx, { workspaceId, actor }, new Map([[id, kinds]]));
    return { ...company, kinds, version: company.version + 1 };
  }

  /** What is said comes beside what is known of each; answers whose kinds grew. One statement for all of them. */
  async add(
    tx: Tx,
    by: { readonly workspaceId: string; readonly actor: Actor },
    said: ReadonlyMap<string, readonly CompanyKind[]>,
  ): Promise<ReadonlySet<string>> {
    if (said.size === 0) return new Set();
    const companies = await lockCompanies(tx, by.workspaceId, [...said.keys()]);
    const grown = companies.flatMap(({ id, kinds, isUnknown }): [string, readonly CompanyKind[]][] => {
      const all = COMPANY_KINDS.filter((kind) => kinds.includes(kind) || said.get(id)?.includes(kind));
      return isUnknown || all.length === kinds.length ? [] : [[id, all]];
    });
    await this.write(tx, by, new Map(grown));
    return new Set(grown.map(([id]) => id));
  }

  private async write(
    tx: Tx,
    { workspaceId, actor }: { readonly workspaceId: string; readonly actor: Actor },
    kindsOf: ReadonlyMap<string, readonly CompanyKind[]>,
  ): Promise<void> {
    if (kindsOf.size === 0) return;
    await writeKinds(tx, workspaceId, kindsOf);
    const occurredAt = await databaseInstant(tx);
    const entries = [...kindsOf].map(([id, kinds]): NewEntry => {
      const of = { subjectKind: 'company', subjectId: id, leadId: null, actor, occurredAt } as const;
      return { type: 'company.kinds_set', ...of, payload: { kinds } };
    });
    await this.journal.append(tx, workspaceId, entries);
  }
}

const missingCompany = (id: string): AppError =>
  new AppError('missing', 'company/missing', `There is no company ${id} in this workspace.`);
