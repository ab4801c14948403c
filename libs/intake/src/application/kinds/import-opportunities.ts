import { Injectable } from '@nestjs/common';
import type { DealStage } from '#contracts';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { AppError, Money } from '#kernel';
import { SetOwners } from '#leads';
import type { By, OwnerSetting } from '#leads';
import { EnsureCompanies } from '#people';
import { RecordOpportunities } from '#revenue';
import type { OpportunityInput, RecordedOpportunity } from '#revenue';
import { complaint } from '../../domain/complaint.js';
import type { Complaint } from '../../domain/complaint.js';
import { OPPORTUNITY_FIELDS } from '../../domain/fields/deal-fields.js';
import { productKey } from '../../domain/product-key.js';
import type { RowValues } from '../../domain/read-row.js';
import { leadsOfRecords } from '../../persistence/records.js';
import { complaintOfError } from '../apply-rows.js';
import { dateOf, numberOf, refusedFor, takeSound, textOf } from '../import-kind.js';
import type { ImportContext, ImportKind, RowOutcome } from '../import-kind.js';

interface DealRecord {
  readonly input: Omit<OpportunityInput, 'undatedAt'>;
  readonly company: string | null;
  readonly leadExternalId: string | null;
}

const STATUS = { created: 'captured', updated: 'enriched', duplicate: 'duplicate' } as const;

/** Deals out of a file, under the lead they name, or under one implied for their company. */
@Injectable()
export class ImportOpportunities implements ImportKind {
  readonly name = 'opportunities';
  readonly fields = OPPORTUNITY_FIELDS;
  readonly keepsCustom = false;

  constructor(
    private readonly opportunities: RecordOpportunities,
    private readonly companies: EnsureCompanies,
    private readonly owners: SetOwners,
  ) {}

  apply(tx: Tx, by: By, rows: readonly RowValues[], context: ImportContext): Promise<RowOutcome[]> {
    return takeSound(
      rows,
      (row) => dealOf(row, context),
      async (deals) => {
        const undatedAt = context.instant ?? (await databaseInstant(tx));
        const companyIds = await this.companyIds(tx, by, deals, undatedAt);
        const leadIds = await leadIdsOf(tx, by, context.source, deals);
        const recorded = await this.opportunities.run(
          tx,
          by,
          deals.map(({ input, leadExternalId }, index): OpportunityInput => ({
            ...input,
            undatedAt,
            leadId: leadIds.get(leadExternalId ?? '') ?? null,
            companyId: companyIds[index] ?? null,
          })),
        );
        await this.owners.run(tx, by, ownersOf(deals, recorded));
        return recorded.map(({ status }): RowOutcome => ({ status: STATUS[status] }));
      },
    );
  }

  /** The company of each deal; the unknown one where none is named. */
  private async companyIds(
    tx: Tx,
    { workspaceId, actor }: By,
    deals: readonly DealRecord[],
    occurredAt: Date,
  ): Promise<string[]> {
    const inputs = deals.map(({ company }) => (company === null ? null : { name: company }));
    const ensured = await this.companies.ensure(tx, workspaceId, inputs, { actor, occurredAt });
    const isComplete = ensured.every(({ companyId }) => companyId !== null);
    const unknown = isComplete ? '' : await this.companies.unknown(tx, workspaceId, { actor, occurredAt });
    return ensured.map(({ companyId }) => companyId ?? unknown);
  }
}

/** The lead of a new deal is with whose the deal is, unless it is with somebody. */
const ownersOf = (deals: readonly DealRecord[], recorded: readonly RecordedOpportunity[]): OwnerSetting[] =>
  deals.flatMap(({ input: { ownerId, openedAt } }, index) => {
    const { status, leadId } = recorded[index] ?? {};
    if (!leadId || !ownerId || status !== 'created') return [];
    return [{ leadId, memberId: ownerId, ...(openedAt && { occurredAt: openedAt }) }];
  });

const leadIdsOf = (
  tx: Tx,
  { workspaceId }: By,
  source: string,
  deals: readonly DealRecord[],
): Promise<ReadonlyMap<string, string>> =>
  leadsOfRecords(
    tx,
    workspaceId,
    source,
    deals.flatMap(({ leadExternalId }) => leadExternalId ?? []),
  );

function dealOf(row: RowValues, context: ImportContext): DealRecord | RowOutcome {
  if (!isDated(row, context)) return refusedFor(context, 'openedAt', 'row/undated');
  const quantity = numberOf(row, 'quantity');
  if (quantity !== undefined && quantity < 1)
    return refusedFor(context, 'quantity', 'row/quantity', String(quantity));
  const currency = textOf(row, 'currency')?.toUpperCase() ?? context.currency;
  const amountMinor = minorOf(textOf(row, 'amount'), currency);
  if (isComplaint(amountMinor)) return refusedFor(context, 'amount', amountMinor, textOf(row, 'amount'));
  const input = { ...factsOf(row, context.source), amountMinor, currency };
  return {
    company: textOf(row, 'company') ?? null,
    leadExternalId: textOf(row, 'leadExternalId') ?? null,
    input: quantity === undefined ? input : { ...input, quantity },
  };
}

const isComplaint = (amount: number | null | Complaint): amount is Complaint =>
  typeof amount === 'object' && amount !== null;

const isDated = (row: RowValues, { instant }: ImportContext): boolean =>
  row.has('openedAt') || instant !== null;

/** What a row says of its deal beside money and company; a deal without a name is called by product and company. */
function factsOf(
  row: RowValues,
  source: string,
): Pick<
  OpportunityInput,
  | 'external'
  | 'name'
  | 'stage'
  | 'product'
  | 'openedAt'
  | 'closedOn'
  | 'closeReason'
  | 'ownerId'
  | 'ownerLabel'
> {
  const [id = '', product] = [textOf(row, 'externalId'), textOf(row, 'product')];
  const called = [product, textOf(row, 'company')].filter(Boolean).join(' · ');
  return {
    external: { source, id },
    name: textOf(row, 'name') ?? (called || id),
    stage: textOf(row, 'stage') as DealStage,
    ...(product !== undefined && { product: { key: productKey(product) } }),
    openedAt: dateOf(row, 'openedAt') ?? null,
    closedOn: textOf(row, 'closedOn') ?? null,
    closeReason: textOf(row, 'closeReason') ?? null,
    ownerId: textOf(row, 'owner') ?? null,
    ownerLabel: textOf(row, 'ownerLabel') ?? null,
  };
}

/** Minor units, null for none, or what is wrong with the amount. */
function minorOf(amount: string | undefined, currency: string): number | null | Complaint {
  if (amount === undefined) return null;
  try {
    const minor = Number(Money.parse(amount, currency).minor);
    return minor >= 0 && Number.isSafeInteger(minor) ? minor : complaint('row/amount');
  } catch (error) {
    if (error instanceof AppError) return complaintOfError(error);
    throw error;
  }
}
