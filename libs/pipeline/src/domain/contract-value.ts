export interface ContractTerms {
  /** All that the contract brings, once and again, over all of its time. */
  readonly total: number;
  /** What comes again each year, or would in a whole one. */
  readonly yearly: number;
}

export interface ContractValue {
  /** Total contract value: everything. */
  readonly tcv: number;
  /** Recurring revenue of a year; one-off amounts are no part of it. */
  readonly arr: number;
  /** Of a month: a twelfth of the year. */
  readonly mrr: number;
  /** Recurring revenue of the first twelve months: a contract that ends sooner brings no more than its total. */
  readonly acv: number;
}

/** A contract by its four usual values; amounts in one unit. One-off amounts are in the total value only. */
export const contractValue = ({ total, yearly }: ContractTerms): ContractValue => ({
  tcv: total,
  arr: yearly,
  mrr: yearly / 12,
  acv: Math.min(yearly, total),
});
