import type { ImportPreview } from '../../api/types.js';

export type Mapping = Readonly<Record<string, string | null>>;

/** What a column may become when the product does not say; its own list wins. */
const USUAL = [
  'externalId',
  'person.name',
  'person.email',
  'person.phone',
  'person.jobTitle',
  'company.name',
  'company.domain',
  'company.country',
  'channel',
  'campaign',
  'leadType',
  'grade',
  'capturedAt',
  'stage',
  'note',
] as const;

export const fieldsFor = (preview: ImportPreview): readonly string[] => preview.fields ?? USUAL;

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '');

/** The product's guess for each column, else a field of the same name, else none. */
export function guessesOf(preview: ImportPreview): Mapping {
  const fields = fieldsFor(preview);
  return Object.fromEntries(
    preview.columns.map((column) => {
      const same = fields.find(
        (field) => plain(field) === plain(column) || plain(field.split('.').at(-1) ?? '') === plain(column),
      );
      return [column, preview.mapping?.[column] ?? same ?? null];
    }),
  );
}

/** The value of a column in a row, whichever shape the row has. */
export function valueAt(
  preview: ImportPreview,
  row: ImportPreview['rows'][number] | undefined,
  column: string,
): string {
  if (row === undefined) return '';
  if (Array.isArray(row)) return (row as readonly string[])[preview.columns.indexOf(column)] ?? '';
  return (row as Readonly<Record<string, string>>)[column] ?? '';
}
