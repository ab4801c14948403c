import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';

/** Of whom a part is wanted. */
export interface Sought {
  /** Every record the person has had. */
  readonly personIds: readonly string[];
  readonly leadIds: readonly string[];
  /** Addresses in lower case, and numbers with their country. */
  readonly contacts: readonly string[];
}

export type StoredRow = Readonly<Record<string, unknown>>;

/** Whoever keeps rows that tell of several persons at once. */
export interface Sharing {
  /** The row, as JSON, without what it says of anybody else; null where it is not of them at all. Writes nothing. */
  partOf(tx: Tx, workspaceId: string, row: StoredRow, sought: Sought): Promise<StoredRow | null>;
}

/** Rows that tell of several persons: whoever is shown what is held about one sees that one only. */
@Injectable()
export class SharedRows {
  private readonly tables = new Map<string, Sharing>();

  register(table: string, sharing: Sharing): void {
    this.tables.set(table, sharing);
  }

  isShared(table: string): boolean {
    return this.tables.has(table);
  }

  /** A row of any table, cut to the person where its table is shared; null where nothing of it is theirs. */
  async partOf(
    tx: Tx,
    workspaceId: string,
    table: string,
    row: StoredRow,
    sought: Sought,
  ): Promise<StoredRow | null> {
    const sharing = this.tables.get(table);
    return sharing ? sharing.partOf(tx, workspaceId, row, sought) : row;
  }
}
