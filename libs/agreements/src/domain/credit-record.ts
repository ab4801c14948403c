import type { LeadAttributes } from '#contracts';
import type { EpochMs } from '#kernel';
import type { Credit, TallyEntry } from '#sla';

/** A credit with where it came from. */
export interface CreditRecord {
  readonly id: string;
  readonly agreementId: string;
  readonly companyId: string | null;
  readonly attributes: LeadAttributes;
  readonly credit: Credit;
}

/** One line of the ledger and the credit it moved. */
export interface Posting {
  readonly of: CreditRecord;
  /** The local day the lead counted. */
  readonly earnedOn: string;
  readonly entry: TallyEntry;
}

/** How long a hand-over may be answered under one agreement. */
export interface WindowRecord {
  readonly id: string;
  readonly agreementId: string;
  readonly versionId: string;
  readonly handoverId: string;
  readonly leadId: string;
  readonly closesAt: EpochMs;
  /** Offered above what its team takes, or before the version took effect: silence counts all the same, and nobody owes anything on it. */
  readonly isFree: boolean;
  /** Since when it stands still, its lead being merged into another; absent or null while it runs. */
  readonly setAsideAt?: EpochMs | null;
}

const creditKey = (agreementId: string, { clauseKey, episode }: Pick<Credit, 'clauseKey' | 'episode'>) =>
  `${agreementId} ${clauseKey} ${episode}`;
const companyKey = (agreementId: string, clauseKey: string, companyId: string): string =>
  `${agreementId} ${clauseKey} ${companyId}`;

/** When companies last earned a clause a credit, as loaded: `agreement clause company` → credit. */
export interface CompanyCredit {
  readonly agreementId: string;
  readonly clauseKey: string;
  readonly companyId: string;
  readonly leadId: string;
  readonly earnedAt: EpochMs;
}

/** The credits of some leads while a batch of facts is worked through, and what was posted and opened meanwhile. */
export class CreditBook {
  readonly postings: Posting[] = [];
  readonly opened: WindowRecord[] = [];
  /** Hand-overs whose windows ended before they closed, with the instant. */
  readonly decided = new Map<string, EpochMs>();
  private readonly byLead = new Map<string, Map<string, CreditRecord>>();
  private readonly byCompany = new Map<string, CompanyCredit[]>();
  private readonly changed = new Set<CreditRecord>();

  constructor(loaded: readonly CreditRecord[] = [], companies: readonly CompanyCredit[] = []) {
    for (const record of loaded) this.keep(record);
    for (const credit of companies) this.keepCompany(credit);
  }

  ofLead(leadId: string): readonly CreditRecord[] {
    return [...(this.byLead.get(leadId)?.values() ?? [])];
  }

  find(agreementId: string, clauseKey: string, leadId: string, episode: number): CreditRecord | null {
    return this.byLead.get(leadId)?.get(creditKey(agreementId, { clauseKey, episode })) ?? null;
  }

  put(record: CreditRecord): void {
    const { clauseKey, leadId, episode, earnedAt } = record.credit;
    const before = this.find(record.agreementId, clauseKey, leadId, episode);
    if (before) this.changed.delete(before);
    else if (record.companyId !== null)
      this.keepCompany({
        ...{ agreementId: record.agreementId, clauseKey, leadId, earnedAt },
        companyId: record.companyId,
      });
    this.keep(record);
    this.changed.add(record);
  }

  /** When the company last earned the clause a credit through another lead. */
  companyCreditedAt(of: Omit<CompanyCredit, 'earnedAt'>): EpochMs | null {
    const found = this.byCompany.get(companyKey(of.agreementId, of.clauseKey, of.companyId)) ?? [];
    const others = found.filter(({ leadId }) => leadId !== of.leadId).map(({ earnedAt }) => earnedAt);
    return others.length === 0 ? null : Math.max(...others);
  }

  changes(): readonly CreditRecord[] {
    return [...this.changed];
  }

  all(): readonly CreditRecord[] {
    return [...this.byLead.values()].flatMap((ofLead) => [...ofLead.values()]);
  }

  private keep(record: CreditRecord): void {
    const { leadId } = record.credit;
    const ofLead = this.byLead.get(leadId) ?? new Map<string, CreditRecord>();
    this.byLead.set(leadId, ofLead.set(creditKey(record.agreementId, record.credit), record));
  }

  private keepCompany(credit: CompanyCredit): void {
    const key = companyKey(credit.agreementId, credit.clauseKey, credit.companyId);
    this.byCompany.set(key, [...(this.byCompany.get(key) ?? []), credit]);
  }
}
