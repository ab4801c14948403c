/** Whoever sells: by which name, where, and for which team. */
export interface Seller {
  readonly id: string;
  readonly name: string;
  readonly region: string | null;
  readonly team: string | null;
}

/** Names that differ in case and spaces alone are of one seller. */
export const nameKey = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();
