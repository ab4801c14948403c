export const IMPORT_KINDS = ['leads', 'opportunities', 'companies', 'products'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export interface ColumnMapping {
  readonly field: string;
  /** Other words for cells: `{"1": "customer"}`. */
  readonly values?: Readonly<Record<string, string>>;
  /** How dates or numbers of the column are written; found by the product when left out. */
  readonly format?: string;
}

/** How a file becomes records; the same JSON for this page, the API and the command line. */
export interface ImportMapping {
  readonly columns: Readonly<Record<string, ColumnMapping>>;
  readonly constants?: Readonly<Record<string, string>>;
  readonly instant?: string;
  readonly source: string;
  readonly currency?: string;
}

export interface ImportRun {
  readonly id: string;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly state: 'uploaded' | 'mapped' | 'running' | 'done' | 'cancelled' | 'failed';
  readonly isDryRun: boolean;
  readonly mapping: ImportMapping | null;
  readonly rows: number;
  readonly total: number | null;
  readonly captured: number;
  readonly enriched: number;
  readonly duplicate: number;
  readonly refused: number;
  readonly why: string | null;
  readonly createdAt: string;
}

export interface ImportField {
  readonly name: string;
  readonly label: { readonly en: string; readonly it: string };
  readonly type: 'text' | 'email' | 'choice' | 'integer' | 'amount' | 'day' | 'instant';
  readonly isRequired: boolean;
  readonly options: readonly string[];
}

export interface ImportPreview {
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly row: number;
    readonly cells: readonly string[];
    readonly complaint?: string;
  }[];
  readonly guesses: readonly {
    readonly column: string;
    readonly field: string;
    readonly confidence: number;
  }[];
  readonly fields: readonly ImportField[];
}

export interface RowProblem {
  readonly row: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly detail: string;
}
