/** What reports of the pipeline go by. */
export interface PipelineEntries {
  /** So many sellers sell elsewhere or for another team than before. */
  'pipeline.sellers_placed': { readonly sellers: number };
  /** What the quarter that begins on this day is to bring; null amounts: nothing is said any more. */
  'pipeline.quota_set': {
    readonly quarter: string;
    readonly amountMinor: number | null;
    readonly currency: string;
  };
}
