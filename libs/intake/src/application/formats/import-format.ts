import type { Complaint } from '../../domain/complaint.js';
import type { Dialect } from '../../domain/dialect.js';

/** One row below the header: its cells, or why it cannot be cut into cells. */
export interface FileRow {
  /** As a spreadsheet counts: the header is row 1. */
  readonly number: number;
  readonly cells: readonly string[];
  readonly complaint?: Complaint;
}

/**
 * A kind of file with rows and columns: the seam for further ones.
 *
 * A format promises:
 * - **Streaming**: memory does not grow with the file; one row is bounded.
 * - **The same rows in the same order** each time, so that an import goes on by counting them.
 * - **No row is lost silently**: what cannot be read is a row with a complaint, or an error that says where.
 */
export interface ImportFormat {
  readonly name: string;

  /** How the file is written. @throws AppError `import/unreadable` if it is no such file */
  inspect(path: string): Promise<Dialect>;

  /** The header as it stands, and the rows below it. The caller ends the iteration or uses it up. */
  open(
    path: string,
    dialect: Dialect,
  ): Promise<{ readonly header: readonly string[]; readonly rows: AsyncGenerator<FileRow> }>;
}
