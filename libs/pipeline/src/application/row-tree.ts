import { RevenueLine } from '../domain/revenue-line.js';
import type { Rows } from '../domain/rows.js';
import type { Directory } from './directory.js';

interface Keyed {
  readonly key: string | null;
  readonly sub: string | null;
}

export interface TreeRow {
  readonly key: string;
  readonly line: RevenueLine;
  readonly children: Map<string, RevenueLine>;
}

/** The rows of a report as they fill up; regions with their agents beneath. */
export class RowTree {
  readonly rows = new Map<string, TreeRow>();

  constructor(
    private readonly by: Rows,
    private readonly currency: string,
    readonly directory: Directory,
  ) {}

  /** The lines to which deals of these keys are added. */
  place({ key, sub }: Keyed): RevenueLine[] {
    if (this.by === 'region') {
      const row = this.row(this.directory.regionOf(key, sub ?? ''));
      return [row.line, this.child(row, key ?? '')];
    }
    return [this.row(this.by === 'team' ? this.directory.teamOf(key, sub) : (key ?? '')).line];
  }

  private row(key: string): TreeRow {
    const known = this.rows.get(key);
    if (known !== undefined) return known;
    const row = { key, line: new RevenueLine(this.currency), children: new Map<string, RevenueLine>() };
    this.rows.set(key, row);
    return row;
  }

  private child({ children }: TreeRow, key: string): RevenueLine {
    const line = children.get(key) ?? new RevenueLine(this.currency);
    children.set(key, line);
    return line;
  }
}
