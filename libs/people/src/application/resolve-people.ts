import { Injectable } from '@nestjs/common';
import { atOnce } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { AppError, newId } from '#kernel';
import type { Assignment } from '../domain/assign-identities.js';
import { gather } from '../domain/gather.js';
import { isRecognisable, isRecognisableInput, personFacts } from '../domain/person.js';
import type { Person, PersonFacts, PersonInput } from '../domain/person.js';
import { PERSON_IDENTITIES, settleIdentities } from '../persistence/identities.js';
import { rootsOf } from '../persistence/families.js';
import { proposeMerges } from '../persistence/merge-candidates.js';
import { refuseLargeBatch } from './batch.js';
import { createPersons, enrichPersons } from './write-persons.js';
import { EnsureCompanies } from './ensure-companies.js';
import type { EnsuredCompany } from './ensure-companies.js';
import type { Happening } from './happening.js';
import { Suppression } from './suppression.js';

export interface ResolveContext extends Happening {
  /** Assumed for phone numbers that say no country; ISO 3166 alpha-2. */
  readonly defaultCountry?: string | null;
}

export interface ResolvedPerson {
  readonly personId: string;
  /** The company named with the person this time, else the one the person is known to belong to. */
  readonly companyId: string | null;
  /** True for the first of the batch that made the person. */
  readonly isNew: boolean;
}

/**
 * Finds who each person is, by e-mail, phone, id in another system, web visitor, in this order, and makes those nobody knew.
 *
 * - A constant number of statements for 1 to 1,000 persons; answers in the order given.
 * - Two transactions that bring the same new e-mail address end with one person; so do two rows of one batch.
 * - When identities point at two persons the first in order decides, nothing is merged, and the pair is proposed.
 *   A shared phone or browser never outweighs another e-mail address.
 * - A record that was merged into another answers as that other.
 * - Gaps are filled, a known value is never replaced. Entries tell which fields, never their values.
 */
@Injectable()
export class ResolvePeople {
  constructor(
    private readonly journal: Journal,
    private readonly companies: EnsureCompanies,
    private readonly suppression: Suppression = new Suppression(),
  ) {}

  /** @throws AppError `person/unrecognisable` naming each that has neither an identity nor a name with a company; `person/suppressed`, `people/batch-too-large` */
  async resolve(
    tx: Tx,
    workspaceId: string,
    inputs: readonly PersonInput[],
    context: ResolveContext,
  ): Promise<ResolvedPerson[]> {
    refuseLargeBatch(inputs.length);
    const facts = inputs.map((input) => personFacts(input, context.defaultCountry));
    refuseUnrecognisable(facts);
    if (facts.length === 0) return [];
    const companies = await this.companies.ensureFacts(
      tx,
      workspaceId,
      facts.map(({ company }) => company),
      context,
    );
    const freshIds = facts.map(() => newId<'person'>());
    const settled = await settleIdentities(
      tx,
      workspaceId,
      PERSON_IDENTITIES,
      facts.map(({ identities }) => identities),
      freshIds,
    );
    // After the claims: erasing that is under way has ended by now, and what it took away cannot slip back.
    const claimed = settled.claims.map(({ identity }) => identity);
    const [, persons] = await atOnce([
      this.suppression.refuse(tx, workspaceId, claimed),
      this.write(tx, workspaceId, { facts, companies, freshIds, settled, context }),
    ]);
    const companyOf = new Map(persons.map(({ id, companyId }) => [id, companyId]));
    await proposeMerges(tx, workspaceId, settled.contradictions);
    const rootOf = await rootsOf(tx, workspaceId, persons);
    return settled.ownerIds.map((personId, index) => ({
      personId: rootOf.get(personId) ?? personId,
      companyId: companies[index]?.companyId ?? companyOf.get(personId) ?? null,
      isNew: personId === freshIds[index],
    }));
  }

  /** Returns each person as it is now. */
  private async write(tx: Tx, workspaceId: string, batch: Batch): Promise<readonly Person[]> {
    const { facts, companies, settled, context } = batch;
    const fresh = new Set(batch.freshIds);
    const gathered = gather(
      settled.ownerIds,
      facts.map(({ details }, index) => ({ ...details, companyId: companies[index]?.companyId ?? null })),
    );
    const created = await createPersons(
      tx,
      workspaceId,
      gathered.filter(({ ownerId }) => fresh.has(ownerId)),
      context,
    );
    const known = await enrichPersons(
      tx,
      workspaceId,
      gathered.filter(({ ownerId }) => !fresh.has(ownerId)),
      { claims: settled.claims, happening: context },
    );
    await this.journal.append(tx, workspaceId, [...created.entries, ...known.entries]);
    return [...created.persons, ...known.persons];
  }
}

interface Batch {
  readonly facts: readonly PersonFacts[];
  readonly companies: readonly EnsuredCompany[];
  readonly freshIds: readonly string[];
  readonly settled: Assignment;
  readonly context: ResolveContext;
}

/** Whether `resolve` accepts this person; the reason a submission may be refused before it is tried. */
export const isResolvable = isRecognisableInput;

function refuseUnrecognisable(facts: readonly PersonFacts[]): void {
  const fields = facts.flatMap((each, index) =>
    isRecognisable(each) ? [] : [{ pointer: `/${index}`, detail: NEEDED }],
  );
  if (fields.length === 0) return;
  throw new AppError(
    'invalid',
    'person/unrecognisable',
    'Somebody cannot be told from others; add what is missing.',
    {
      fields,
    },
  );
}

const NEEDED = 'an e-mail address, a phone number, an id of another system, or a name with a company';
