import type { LeadSnapshot } from './lead.entries.js';

/** What follows a sale until its money is in, in the order in which it is due; labels are free, these codes are fixed. */
export const AFTER_SALE_STEPS = ['onboarding', 'delivery', 'invoice', 'cash'] as const;
export type AfterSaleStepCode = (typeof AFTER_SALE_STEPS)[number];

/** The departments of a company that a customer may be with; a workspace chooses among them. */
export const DEPARTMENTS = [
  'marketing',
  'sales',
  'partner',
  'care',
  'operations',
  'production',
  'assembly',
  'delivery',
  'service',
  'communication',
  'finance',
] as const;
export type Department = (typeof DEPARTMENTS)[number];

/** Why a step is another than before: somebody planned it, its deal is no longer won or was refunded, or is won again. */
export const AFTER_SALE_CHANGES = ['planned', 'stopped', 'resumed'] as const;
export type AfterSaleChange = (typeof AFTER_SALE_CHANGES)[number];

interface OfStep {
  readonly lead: LeadSnapshot;
  readonly opportunityId: string;
  /** Of the deal. */
  readonly amountMinor: number;
  readonly currency: string;
  readonly step: AfterSaleStepCode;
  readonly department: Department;
}

/** Steps of a won deal; words, numbers of invoices and files stay beside the deal. */
export interface AfterSaleEntries {
  /** The step before it is done, or the deal was won: it is this department’s turn. */
  'after_sale.started': OfStep & { readonly expectedOn: string | null };
  'after_sale.done': OfStep & {
    readonly doneOn: string;
    readonly expectedOn: string | null;
    readonly evidence: 'note' | 'attachment' | 'both' | 'none';
    /** Of an invoice and of cash: how much, in minor units of the deal’s currency; null where nobody said. */
    readonly stepMinor: number | null;
  };
  /** The day by which it was expected has passed; told once of each such day. */
  'after_sale.overdue': OfStep & {
    readonly expectedOn: string;
    /** Whoever sees to it, else whoever has the deal. */
    readonly ownerId: string | null;
  };
  /** It was not done after all, and runs again. */
  'after_sale.reopened': OfStep;
  /** `isRunning`: its turn has come and it is not done; from now on it is with this department. */
  'after_sale.changed': OfStep & { readonly change: AfterSaleChange; readonly isRunning: boolean };
  /** The workspace says which steps there are, of which department, and by when. */
  'after_sale_settings.changed': { readonly version: number; readonly used: readonly AfterSaleStepCode[] };
}
