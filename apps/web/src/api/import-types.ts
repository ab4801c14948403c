import type { components } from './schema.js';

type Schemas = components['schemas'];

export type ImportRun = Schemas['ImportDto'];
export type ImportKind = ImportRun['kind'];
export const IMPORT_KINDS = [
  'leads',
  'opportunities',
  'companies',
  'products',
] as const satisfies readonly ImportKind[];
export type ImportPreview = Schemas['ImportPreviewDto'];
export type WordProposal = Schemas['WordProposalDto'];
export type ImportField = Schemas['ImportFieldDto'];
/** Constants may be left out of what is sent; they always come back. */
export type ImportMapping = Omit<Schemas['ImportMappingDto'], 'constants' | 'clocks'> &
  Partial<Pick<Schemas['ImportMappingDto'], 'constants' | 'clocks'>>;
export type ColumnMapping = Schemas['MappedColumnDto'];
/** Why something is not taken: a code whose words the client has, with what fills them; `detail` is the same in English. */
export type Complaint = Schemas['ComplaintDto'];

/** An error on the board of an import. */
export interface RowProblem extends Complaint {
  readonly row: number;
  readonly column: string | null;
  readonly value: string | null;
}

export type UndoPreview = Schemas['UndoPreviewDto'];
export type ExportedCount = Schemas['ExportedCountDto'];
export type Exported = ExportedCount['what'];
export type SavedMapping = Schemas['SavedMappingDto'];
