import { Injectable } from '@nestjs/common';
import type { NewEntry } from '#contracts';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { AppError, newId } from '#kernel';
import { companyFacts } from '../domain/company.js';
import type { Company, CompanyDetails, CompanyFacts, CompanyInput } from '../domain/company.js';
import { fillEmpty } from '../domain/fill-empty.js';
import { gather } from '../domain/gather.js';
import type { Gathered } from '../domain/gather.js';
import {
  insertCompanies,
  insertUnknownCompany,
  lockCompanies,
  readCompanies,
  readUnknownCompany,
  updateCompanies,
} from '../persistence/companies.js';
import { COMPANY_IDENTITIES, settleIdentities } from '../persistence/identities.js';
import { refuseLargeBatch } from './batch.js';
import type { Happening } from './happening.js';

export interface EnsuredCompany {
  /** Null when nothing identifies the company. */
  readonly companyId: string | null;
  /** True for the first of the batch that made it. */
  readonly isNew: boolean;
}

/** Finds each company by domain, id in another system or exact name, and makes those nobody knew. */
@Injectable()
export class EnsureCompanies {
  constructor(private readonly journal: Journal) {}

  /** Answers in the order given. A known company's gaps are filled; what is known stays. At most 1,000 at once. */
  async ensure(
    tx: Tx,
    workspaceId: string,
    inputs: readonly (CompanyInput | null)[],
    happening: Happening,
  ): Promise<EnsuredCompany[]> {
    const facts = inputs.map((input) => companyFacts(input));
    return this.ensureFacts(tx, workspaceId, facts, happening);
  }

  /** The same for companies already cleaned. */
  async ensureFacts(
    tx: Tx,
    workspaceId: string,
    facts: readonly (CompanyFacts | null)[],
    happening: Happening,
  ): Promise<EnsuredCompany[]> {
    refuseLargeBatch(facts.length);
    const present = facts.filter((each) => each !== null);
    if (present.length === 0) return facts.map(() => NONE);
    const freshIds = present.map(() => newId<'company'>());
    const { ownerIds } = await settleIdentities(
      tx,
      workspaceId,
      COMPANY_IDENTITIES,
      present.map(({ identities }) => identities),
      freshIds,
    );
    const gathered = gather(
      ownerIds,
      present.map(({ details }) => details),
    );
    const fresh = new Set<string>(freshIds);
    await this.create(
      tx,
      workspaceId,
      gathered.filter(({ ownerId }) => fresh.has(ownerId)),
      happening,
    );
    await enrich(
      tx,
      workspaceId,
      gathered.filter(({ ownerId }) => !fresh.has(ownerId)),
    );
    const answers = ownerIds.map((companyId, index) => ({ companyId, isNew: companyId === freshIds[index] }));
    let next = 0;
    return facts.map((each) => (each === null ? NONE : (answers[next++] ?? NONE)));
  }

  /** The one company that stands for deals without any. */
  async unknown(tx: Tx, workspaceId: string, happening: Happening): Promise<string> {
    const [known] = await readUnknownCompany(tx, workspaceId);
    if (known) return known.id;
    const id = newId<'company'>();
    if (await insertUnknownCompany(tx, workspaceId, id)) {
      await this.journal.append(tx, workspaceId, [created(id, happening)]);
      return id;
    }
    const [made] = await readUnknownCompany(tx, workspaceId);
    if (!made)
      throw new AppError('conflict', 'company/unknown', 'The unknown company could not be made; try again.');
    return made.id;
  }

  private async create(
    tx: Tx,
    workspaceId: string,
    fresh: readonly Gathered<CompanyDetails>[],
    happening: Happening,
  ): Promise<void> {
    const companies = fresh.map(({ ownerId, details }): Company => ({
      ...details,
      id: ownerId,
      isUnknown: false,
      kinds: [],
      version: 1,
    }));
    await insertCompanies(tx, workspaceId, companies);
    await this.journal.append(
      tx,
      workspaceId,
      companies.map(({ id }) => created(id, happening)),
    );
  }
}

const NONE: EnsuredCompany = { companyId: null, isNew: false };

const created = (id: string, { actor, occurredAt }: Happening): NewEntry<'company.created'> => ({
  type: 'company.created',
  subjectKind: 'company',
  subjectId: id,
  leadId: null,
  actor,
  occurredAt,
  payload: {},
});

/** Only companies that gain something are locked: captures of one big company do not queue behind each other. */
async function enrich(
  tx: Tx,
  workspaceId: string,
  offered: readonly Gathered<CompanyDetails>[],
): Promise<void> {
  if (offered.length === 0) return;
  const detailsOf = new Map(offered.map(({ ownerId, details }) => [ownerId, details]));
  const gaining = (company: Company): boolean =>
    fillEmpty(company, detailsOf.get(company.id) ?? {}).filled.length > 0;
  const known = await readCompanies(tx, workspaceId, [...detailsOf.keys()]);
  const ids = known.filter(gaining).map(({ id }) => id);
  if (ids.length === 0) return;
  const locked = (await lockCompanies(tx, workspaceId, ids)).filter(gaining);
  await updateCompanies(
    tx,
    workspaceId,
    locked.map((company) => fillEmpty(company, detailsOf.get(company.id) ?? {}).merged),
  );
}
