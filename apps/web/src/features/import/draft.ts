import type {
  ColumnMapping,
  ImportField,
  ImportMapping,
  ImportPreview,
  RowProblem,
} from '../../api/types.js';

/** A mapping as it is being made: a column without a field is left out. */
export interface Draft {
  readonly columns: Readonly<Record<string, Partial<ColumnMapping>>>;
  readonly source: string;
  /** As an `<input type="datetime-local">` has it, in the viewer's zone. */
  readonly instant: string;
  readonly currency: string;
}

/** Where one's own columns are kept that fit no field. */
export const CUSTOM = 'custom.';

/** The mapping that was saved, else the product's guesses. */
export function draftOf(preview: ImportPreview, saved: ImportMapping | null, currency: string): Draft {
  const guessed = Object.fromEntries(preview.guesses.map(({ column, field }) => [column, { field }]));
  return {
    columns: saved?.columns ?? guessed,
    source: saved?.source ?? 'csv',
    instant: saved?.instant === undefined ? '' : localOf(new Date(saved.instant)),
    currency: saved?.currency ?? currency,
  };
}

const localOf = (at: Date): string =>
  new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);

/** The same as the product takes it. */
export function mappingOf({ columns, source, instant, currency }: Draft): ImportMapping {
  const chosen = Object.entries(columns).flatMap(([column, { field, values, format }]) =>
    field === undefined
      ? []
      : [
          [
            column,
            {
              field,
              ...(values && Object.keys(values).length > 0 && { values }),
              ...(format !== undefined && { format }),
            },
          ] as const,
        ],
  );
  return {
    columns: Object.fromEntries(chosen),
    source: source.trim(),
    ...(instant !== '' && { instant: new Date(instant).toISOString() }),
    ...(currency !== '' && { currency }),
  };
}

/**
 * Words of a column that no option of its field reads as: those in the first rows, and those a trial run named.
 * Spelling and case make no difference, as they make none to the product.
 */
export function strangersOf(
  column: string,
  field: ImportField,
  preview: ImportPreview,
  problems: readonly RowProblem[],
): readonly string[] {
  const index = preview.columns.indexOf(column);
  const seen = preview.rows.map(({ cells }) => cells[index] ?? '');
  const named = problems.flatMap((problem) => (problem.column === column ? [problem.value ?? ''] : []));
  const known = new Set(field.options.map(plain));
  return [...new Set([...seen, ...named])].filter((word) => word !== '' && !known.has(plain(word)));
}

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
