import { ColumnFormat } from './column-format.js';
import type { Decision, Reading } from './column-format.js';
import { complaint } from './complaint.js';
import { DATE_READINGS } from './date-readings.js';
import { fieldNamed } from './import-field.js';
import type { FieldType } from './import-field.js';
import { pointed } from './mapping.js';
import type { ImportMapping, MappingProblem, MappingTarget } from './mapping.js';
import { NUMBER_READINGS } from './number-readings.js';
import { storable } from './storable.js';

/** One mapped column of one file. */
export interface PlannedColumn {
  readonly index: number;
  readonly column: string;
  readonly field: string;
  readonly values: Readonly<Record<string, string>>;
  /** How its dates or numbers are written; null for what needs no format. */
  readonly format: string | null;
}

/** How each row of one file is read: decided once, before the first row is taken. */
export interface ImportPlan {
  readonly header: readonly string[];
  readonly columns: readonly PlannedColumn[];
}

/** Columns named where one is missing. */
const SHOWN_COLUMNS = 40;

/** Header names as a mapping may name them: empty ones by their place, repeated ones numbered. */
export function namedColumns(header: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return header.map((cell, index) => {
    const name = storable(cell).trim().normalize('NFC') || `column ${index + 1}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

const readingsOf = (type: FieldType): readonly Reading[] | undefined => {
  if (type === 'day' || type === 'instant') return DATE_READINGS;
  return type === 'amount' || type === 'integer' ? NUMBER_READINGS : undefined;
};

interface Open extends PlannedColumn {
  readonly decider: ColumnFormat | undefined;
}

/** Looks at all rows of a file to find how its columns are written. */
export class ColumnSurvey {
  private readonly columns: readonly Open[];
  private readonly missing: readonly string[];

  constructor(
    private readonly header: readonly string[],
    mapping: ImportMapping,
    target: MappingTarget,
  ) {
    const names = header.map((name) => name.normalize('NFC'));
    const mapped = Object.entries(mapping.columns);
    const placed = mapped.map(([column, { field, values = {}, format }]): Open => {
      const type = fieldNamed(target.fields, field, target.keepsCustom)?.type ?? 'text';
      const readings = format === undefined ? readingsOf(type) : undefined;
      return {
        ...{ index: names.indexOf(column.normalize('NFC')), column, field, values, format: format ?? null },
        decider: readings && new ColumnFormat(readings),
      };
    });
    this.columns = placed.filter(({ index }) => index >= 0);
    this.missing = placed.filter(({ index }) => index < 0).map(({ column }) => column);
  }

  /** Columns that the mapping names and the file has not. */
  missingColumns(): MappingProblem[] {
    const columns = this.header.slice(0, SHOWN_COLUMNS).join(', ');
    return this.missing.map((column) => ({
      pointer: `/columns/${pointed(column)}`,
      ...complaint('mapping/missing-column', { columns }),
    }));
  }

  see(cells: readonly string[]): void {
    for (const { decider, index, values } of this.columns)
      decider?.see(replaced((cells[index] ?? '').trim(), values));
  }

  /** The plan, or what must be said in the mapping first. */
  finish(): { readonly plan: ImportPlan; readonly problems: readonly MappingProblem[] } {
    const problems: MappingProblem[] = this.missingColumns();
    const columns = this.columns.map(({ decider, ...column }): PlannedColumn => {
      const decision = decider?.decide();
      problems.push(...complaintOf(column.column, decision));
      return decision?.kind === 'decided' ? { ...column, format: decision.format } : column;
    });
    return { plan: { header: this.header, columns }, problems };
  }
}

/** The cell in the words of the mapping; spelling of case does not count when nothing matches exactly. */
export function replaced(cell: string, values: Readonly<Record<string, string>>): string {
  if (Object.hasOwn(values, cell)) return values[cell] ?? cell;
  const folded = cell.toLowerCase();
  const match = Object.keys(values).find((each) => each.trim().toLowerCase() === folded);
  return match === undefined ? cell : (values[match] ?? cell);
}

function complaintOf(column: string, decision: Decision | undefined): MappingProblem[] {
  if (decision?.kind !== 'ambiguous') return [];
  const [one, other] = decision.formats;
  const pointer = `/columns/${pointed(column)}/format`;
  return [{ pointer, ...complaint('mapping/ambiguous', { column, one, other }) }];
}
