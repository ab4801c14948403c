export interface ExportEntries {
  /** Data left the house, or began to: what, how it was written, and whether names and addresses were masked. */
  'data.exported': {
    readonly what: string;
    readonly format: 'csv' | 'jsonl';
    readonly isMasked: boolean;
  };
}
