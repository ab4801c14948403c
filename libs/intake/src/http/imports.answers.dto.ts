import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import type { ColumnProposals } from '../application/fields-here.js';
import type { ImportView } from '../application/import-view.js';
import type { ImportPreview } from '../application/prepare-import.js';
import type { TouchedLead, UndoPreview } from '../application/undo-import.js';
import type { Complaint } from '../domain/complaint.js';
import type { ColumnGuess } from '../domain/guess-columns.js';
import type { FieldType, ImportField } from '../domain/import-field.js';
import type { WordProposal } from '../domain/propose-words.js';
import { CLOCKS } from '../domain/mapping.js';
import type { Clocks, ColumnMapping, ImportMapping } from '../domain/mapping.js';
import { IMPORT_KINDS } from './imports.dto.js';

const STATES = [
  'uploaded',
  'mapped',
  'running',
  'done',
  'cancelled',
  'failed',
  'undoing',
  'undone',
] as const satisfies readonly ImportView['state'][];
const FIELD_TYPES = [
  'text',
  'email',
  'choice',
  'integer',
  'amount',
  'day',
  'instant',
  'member',
  'kinds',
] as const satisfies readonly FieldType[];

/** The import that was made of a file. */
export class UploadedImportDto {
  /** Id of the import. */
  id: string;
}

/** Where one column goes. */
export class MappedColumnDto implements ColumnMapping {
  /** Name of the field. */
  field: string;
  /** Other words for cells; cells that are not named stay as they are. */
  values?: Record<string, string>;
  /** How its dates or numbers are written, such as `DD/MM/YYYY` or `1.234,56`; found in the file when absent. */
  format?: string;
}

/** How a file becomes records. */
@ApiExtraModels(MappedColumnDto)
export class ImportMappingDto implements ImportMapping {
  /** By column. */
  @ApiProperty({ type: 'object', additionalProperties: { $ref: getSchemaPath(MappedColumnDto) } })
  columns: Readonly<Record<string, MappedColumnDto>>;
  /** Fields with one value for all rows, by field. */
  constants: Record<string, string>;
  /** For rows without a date of their own; no clock starts from it. */
  instant?: string;
  /** The system the ids of the file belong to. */
  source: string;
  /** Whether dated rows are owed and credited as if they had come in then, or start no clock. */
  @ApiProperty({ enum: CLOCKS }) clocks: Clocks;
  /** ISO 4217, for amounts that name none; the workspace's when absent. */
  currency?: string;
}

/** An import and how far it is. */
export class ImportDto implements ImportView {
  /** Id of the import. */
  id: string;
  /** What its rows are. */
  @ApiProperty({ enum: IMPORT_KINDS }) kind: (typeof IMPORT_KINDS)[number];
  /** Name of the file, without its folders. */
  fileName: string;
  /** Size of the file, in bytes. */
  bytes: number;
  /** Where it stands; a rehearsal that is `done` can still be run. */
  @ApiProperty({ enum: STATES }) state: ImportView['state'];
  /** True for a rehearsal: everything is done and nothing kept. */
  isDryRun: boolean;
  /** Null until it was mapped. */
  mapping: ImportMappingDto | null;
  /** Rows done. */
  rows: number;
  /** Rows in all; null until it was mapped. */
  total: number | null;
  /** Rows that became new records. */
  captured: number;
  /** Rows that added to records. */
  enriched: number;
  /** Rows that were there already. */
  duplicate: number;
  /** Rows that could not be taken, see `errors.csv`. */
  refused: number;
  /** Rows of people erased at their wish: leads of nobody, or refused; which rows, `errors.csv` says, and not who. */
  withheld: number;
  /** Why it failed; null otherwise. */
  why: string | null;
  /** The same as a stable code; null otherwise. */
  whyCode: string | null;
  /** Member who started it; null when a program did. */
  startedBy: string | null;
  /** Leads that an undo took back. */
  takenBack: number;
  /** Leads that an undo left: they were touched since, or must be kept. */
  kept: number;
  /** When the file was received. */
  createdAt: Date;
  /** When it last moved on. */
  updatedAt: Date;
  /** When it ended; null until then. */
  endedAt: Date | null;
}

/** A lead of an import with which somebody did something since. */
export class TouchedLeadDto implements TouchedLead {
  /** Id of the lead. */
  leadId: string;
  /** What was done last. */
  @ApiProperty({ example: 'attempt.logged' }) type: string;
  /** When. */
  at: Date;
}

/** What undoing an import would do. */
export class UndoPreviewDto implements UndoPreview {
  /** Until when it can be undone; null when it cannot. */
  until: Date | null;
  /** Leads it made that still stand. */
  leads: number;
  /** Persons it made; those spoken of elsewhere stay. */
  persons: number;
  /** Companies it made; the same holds for them. */
  companies: number;
  /** Touches it noted. */
  touches: number;
  /** Costs it recorded. */
  spends: number;
  /** Leads that people or connectors touched since: they are kept or taken, as chosen. */
  touched: number;
  /** The first 50 of them. */
  @ApiProperty({ type: [TouchedLeadDto] }) firstTouched: readonly TouchedLeadDto[];
}

/** A page of imports, newest first. */
export class ImportsDto {
  /** Up to `limit` of them. */
  items: ImportDto[];
  /** To be sent as `cursor` for the next page; null on the last one. */
  nextCursor: string | null;
}

/** Why a row is not taken. */
export class ComplaintDto implements Complaint {
  /** Stable; the words of other languages hang on it. */
  @ApiProperty({ example: 'row/cells' }) code: string;
  /** What fills those words. */
  @ApiProperty({ type: 'object', additionalProperties: { type: ['string', 'number'] } })
  facts: Readonly<Record<string, string | number>>;
  /** The same in English. */
  detail: string;
}

/** One of the first rows. */
export class PreviewedRowDto {
  /** As a spreadsheet counts: the header is row 1. */
  row: number;
  /** Its cells in the order of the columns, long ones cut. */
  @ApiProperty({ type: [String] }) cells: readonly string[];
  /** Why it cannot be read; absent when it can. */
  complaint?: ComplaintDto;
}

/** Where a column probably goes. */
export class ColumnGuessDto implements ColumnGuess {
  /** Name of the column. */
  column: string;
  /** Name of the field. */
  field: string;
  /** From 0 to 1, which stands for the very name. */
  confidence: number;
}

/** The same words in each language. */
export class FieldLabelDto {
  /** In English. */
  en: string;
  /** In Italian. */
  it: string;
}

/** A field that a column may go to. */
export class ImportFieldDto implements ImportField {
  /** What mappings call it. */
  name: string;
  /** What people call it. */
  label: FieldLabelDto;
  /** What it holds. */
  @ApiProperty({ enum: FIELD_TYPES }) type: FieldType;
  /** Whether a mapping has to fill it. */
  isRequired: boolean;
  /** The codes a choice may take, the ids of members; empty for other types. */
  @ApiProperty({ type: [String] }) options: readonly string[];
  /** What members are called, by id; absent for other types. */
  @ApiPropertyOptional({ type: 'object', additionalProperties: { type: 'string' } })
  names?: Readonly<Record<string, string>>;
  /** What people call such a column, in English and Italian. */
  @ApiProperty({ type: [String] }) guesses: readonly string[];
}

/** What a word of a file probably stands for. */
export class WordProposalDto implements WordProposal {
  /** As it stands in the file. */
  word: string;
  /** The code or the id of the member it is like. */
  option: string;
  /** From 0 to 1, which stands for the very name. */
  likeness: number;
}

/** What the words of a column probably stand for, if it goes to a field. */
export class ColumnProposalsDto implements ColumnProposals {
  /** Name of the column. */
  column: string;
  /** Name of the field. */
  field: string;
  /** Only those that are clearly like one answer. */
  @ApiProperty({ type: [WordProposalDto] }) words: readonly WordProposalDto[];
}

/** What is in a file. */
export class ImportPreviewDto implements ImportPreview {
  /** Names of the columns, in their order. */
  @ApiProperty({ type: [String] }) columns: readonly string[];
  /** What the file is, by its bytes. */
  @ApiProperty({ example: 'csv' }) format: string;
  /** Of a spreadsheet: the sheet that is read; null of other files. */
  @ApiProperty({ type: String, nullable: true }) sheet: string | null;
  /** All sheets there are. */
  @ApiProperty({ type: [String] }) sheets: readonly string[];
  /** What stands between cells; empty where nothing does. */
  @ApiProperty({ example: ';' }) delimiter: string;
  /** How its letters are written. */
  @ApiProperty({ example: 'utf-8' }) encoding: string;
  /** The first 20. */
  @ApiProperty({ type: [PreviewedRowDto] }) rows: readonly PreviewedRowDto[];
  /** By column: its different words, where they are few in the first rows; what a choice has to be found for. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } })
  words: Readonly<Record<string, readonly string[]>>;
  /** For each column whose name is known. */
  @ApiProperty({ type: [ColumnGuessDto] }) guesses: readonly ColumnGuessDto[];
  /** What words of columns probably stand for: to be shown, and taken only when somebody says so. */
  @ApiProperty({ type: [ColumnProposalsDto] }) proposals: readonly ColumnProposalsDto[];
  /** Where columns may go. */
  @ApiProperty({ type: [ImportFieldDto] }) fields: readonly ImportFieldDto[];
}
