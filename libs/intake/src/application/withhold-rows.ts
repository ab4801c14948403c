import type { Tx } from '#database';
import { countryCode } from '#people';
import type { ExternalId, Screened, Suppression } from '#people';
import { storable } from '../domain/storable.js';

/** A row that cannot be taken, and what is known of where its numbers are from. */
export interface RowToKeep {
  readonly cells: readonly string[];
  readonly country: string | null;
  /** The record it is, where its columns say so. */
  readonly record?: ExternalId | undefined;
}

/** What may be kept of a row: all its cells, none as they are too much, or nothing since it is of somebody who was erased. */
export type Keepable = readonly string[] | null | 'withheld';

/** Longest row kept whole with its errors (characters). */
const LONGEST = 100_000;
/** A row that says more addresses and numbers than this is a list of its own, and is not kept. */
const MOST_CONTACTS = 20;

/** What a file is called that came without a name one may keep. */
export const NAMELESS = 'import';

const ADDRESS = /(?<![^\s<>()[\]"',;:|=/])[^\s<>()[\]"',;:|=/]+@[^\s<>()[\]"',;:|=/]+/gu;
const NUMBER = /\+?\d[\d ()./-]{5,30}\d/g;

/** Looks in every cell, whatever its column is called: a row may be refused because its cells stand under the wrong ones. One statement. */
export async function keepableCells(
  tx: Tx,
  workspaceId: string,
  suppression: Suppression,
  rows: readonly RowToKeep[],
): Promise<Keepable[]> {
  const said = rows.map(contactsIn);
  const contacts = said.flatMap((each) => each ?? []);
  const screenings = contacts.length === 0 ? [] : await suppression.screen(tx, workspaceId, contacts);
  let next = 0;
  return rows.map(({ cells }, index) => {
    const known = said[index];
    if (!known) return null;
    const found = screenings.slice(next, (next += known.length));
    return found.every((each) => each === 'free') ? cells.map(storable) : 'withheld';
  });
}

/** Each by itself, so that a number decides even beside another's address; null where the row is too much to keep. */
function contactsIn({ cells, record, ...known }: RowToKeep): Screened[] | null {
  if (cells.reduce((sum, { length }) => sum + length, 0) > LONGEST) return null;
  const found = (pattern: RegExp): string[] => [
    ...new Set(cells.flatMap((cell) => cell.match(pattern) ?? [])),
  ];
  const country = known.country ?? cells.find((cell) => countryCode(cell) !== null) ?? null;
  const addresses = found(ADDRESS);
  const contacts: Screened[] = [
    ...addresses.map((email) => ({ email: email.replace(/^[.\s]+|[.\s]+$/g, '') })),
    ...found(NUMBER).map((phone) => ({ phone, country })),
    ...(record && addresses.length === 0 ? [{ record }] : []),
  ];
  return contacts.length > MOST_CONTACTS ? null : contacts;
}

/** Which of these rows say, in any cell, an address or number of somebody who was erased; a cell that is a list of its own may. One statement. */
export async function sayErased(
  tx: Tx,
  workspaceId: string,
  suppression: Suppression,
  rows: readonly (readonly string[])[],
): Promise<boolean[]> {
  // Cell by cell: a row of many dates and amounts is no list of numbers.
  const cells = rows.flatMap((row) => {
    const country = row.find((cell) => countryCode(cell) !== null) ?? null;
    return row.map((cell) => ({ cells: [cell], country }));
  });
  const kept = await keepableCells(tx, workspaceId, suppression, cells);
  let next = 0;
  return rows.map(({ length }) =>
    kept.slice(next, (next += length)).some((cell) => cell === 'withheld' || cell === null),
  );
}

/** The name of a file, unless it says an address or number of somebody who was erased. */
export async function keepableName(
  tx: Tx,
  workspaceId: string,
  suppression: Suppression,
  name: string,
): Promise<string> {
  // In a name a dot may stand before the ending, and anything between the words.
  const parts = [name, name.replace(/\.\w{1,5}$/, ''), ...name.split(/[\s_]+/), ...name.split(/[\s_-]+/)];
  const [kept] = await keepableCells(tx, workspaceId, suppression, [{ cells: parts, country: null }]);
  return kept === 'withheld' || kept === null ? NAMELESS : name;
}
