import type {
  ColumnMapping,
  ImportField,
  ImportMapping,
  ImportPreview,
  RowProblem,
  WordProposal,
} from '../../api/types.js';

export const CLOCKS = ['as_lived', 'none'] as const;

/** A mapping as it is being made: a column without a field is left out. */
export interface Draft {
  readonly columns: Readonly<Record<string, Partial<ColumnMapping>>>;
  readonly source: string;
  /** As an `<input type="datetime-local">` has it, in the viewer's zone. */
  readonly instant: string;
  readonly currency: string;
  /** Whether dated rows are owed and credited as if they had come in then. */
  readonly clocks: (typeof CLOCKS)[number];
  /** Fields with one value for all rows, as the mapping it began with has them. */
  readonly constants?: ImportMapping['constants'];
}

/** Where one's own columns are kept that fit no field. */
export const CUSTOM = 'custom.';

/** A mapping as JSON, a column's field also in its short form; null for what is none. */
export function readMapping(text: string): ImportMapping | null {
  const mapping = jsonOf(text) as Partial<ImportMapping> | null;
  if (!mapping?.columns || typeof mapping.columns !== 'object' || typeof mapping.source !== 'string')
    return null;
  const columns = Object.entries<ColumnMapping | string>(mapping.columns).map(
    ([column, to]) => [column, typeof to === 'string' ? { field: to } : to] as const,
  );
  return { ...mapping, source: mapping.source, columns: Object.fromEntries(columns) };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Whether a file with these columns has all that the mapping names. */
export const fits = ({ columns }: ImportMapping, given: readonly string[]): boolean =>
  Object.keys(columns).every((column) => given.includes(column));

/** The mapping that was saved, as far as the file has its columns, else the product's guesses. */
export function draftOf(preview: ImportPreview, saved: ImportMapping | null, currency: string): Draft {
  if (saved === null)
    return { columns: guessed(preview), source: 'csv', instant: '', currency, clocks: 'as_lived' };
  const columns = Object.entries(saved.columns).filter(([column]) => preview.columns.includes(column));
  return {
    columns: Object.fromEntries(columns),
    ...(saved.constants && { constants: saved.constants }),
    source: saved.source,
    instant: saved.instant === undefined ? '' : localOf(new Date(saved.instant)),
    currency: saved.currency ?? currency,
    clocks: saved.clocks ?? 'as_lived',
  };
}

const guessed = ({ guesses }: ImportPreview): Draft['columns'] =>
  Object.fromEntries(guesses.map(({ column, field }) => [column, { field }]));

const localOf = (at: Date): string =>
  new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);

/** The same as the product takes it. */
export function mappingOf({ columns, source, instant, currency, constants, clocks }: Draft): ImportMapping {
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
    ...(constants && { constants }),
    source: source.trim(),
    clocks,
    ...(instant !== '' && { instant: new Date(instant).toISOString() }),
    ...(currency !== '' && { currency }),
  };
}

/**
 * Words of a column that no option of its field reads as: those the product found, and those a trial run named.
 * Spelling and case make no difference, as they make none to the product.
 */
export function strangersOf(
  column: string,
  field: ImportField,
  preview: ImportPreview,
  problems: readonly RowProblem[],
): readonly string[] {
  const seen = preview.words[column] ?? [];
  const named = problems.flatMap((problem) => (problem.column === column ? [problem.value ?? ''] : []));
  const known = new Set([...field.options, ...Object.values(field.names ?? {})].map(plain));
  return [...new Set([...seen, ...named])].filter((word) => word !== '' && !known.has(plain(word)));
}

/** What the words of a column probably stand for, if it goes to this field; by word. */
export const proposalsFor = (
  column: string,
  field: ImportField,
  { proposals }: ImportPreview,
): ReadonlyMap<string, WordProposal> => {
  const found = proposals.find((each) => each.column === column && each.field === field.name);
  return new Map(found?.words.map((proposal) => [proposal.word, proposal]));
};

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
