/** What leaves as a file of its own. */
export const EXPORTED = [
  'leads',
  'people',
  'companies',
  'opportunities',
  'touches',
  'assets',
  'obligations',
  'journal',
] as const;
export type Exported = (typeof EXPORTED)[number];

export const EXPORT_FORMATS = ['csv', 'jsonl'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** One row by its columns; objects are written as JSON. */
export type ExportRow = Readonly<Record<string, unknown>>;
