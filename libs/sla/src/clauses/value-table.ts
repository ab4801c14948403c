import type { LeadAttributes } from '#contracts';
import { list, number, onlyMembers, reading, text, wrong } from './reading.js';
import type { Reading } from './reading.js';

/**
 * What a lead is worth by its type, frozen when the version is signed: P(customer | type) × average revenue. Recalibrated at a review by
 * another version, never afterwards.
 */
export interface ValueTable {
  /** ISO 4217, such as `EUR`. */
  readonly currency: string;
  /** Minor units of the currency. */
  readonly types: readonly { readonly leadType: string; readonly minor: number }[];
  /** Minor units for every other type. */
  readonly otherMinor: number;
}

const MAX_MINOR = 1_000_000_000_000;

/** The price of a lead of that type, minor units. */
export const valueOf = ({ types, otherMinor }: ValueTable, { leadType }: LeadAttributes): number =>
  types.find((row) => row.leadType === leadType)?.minor ?? otherMinor;

export function readValueTable(from: Reading, member: string): ValueTable {
  const table = reading(from.value[member], `${from.pointer}/${member}`, from.problems);
  onlyMembers(table, ['currency', 'types', 'otherMinor']);
  const { currency } = table.value;
  const isCurrency = typeof currency === 'string' && /^[A-Z]{3}$/.test(currency);
  if (!isCurrency) wrong(table, 'currency', 'three capital letters, such as EUR');
  return {
    currency: isCurrency ? currency : 'EUR',
    types: readTypes(table),
    otherMinor: number(table, 'otherMinor', { min: 0, max: MAX_MINOR, isWhole: true, fallback: 0 }),
  };
}

function readTypes(table: Reading): ValueTable['types'] {
  const types = list(table, 'types', { min: 1, max: 500 }).map((value, index) => {
    const row = reading(value, `${table.pointer}/types/${index}`, table.problems);
    onlyMembers(row, ['leadType', 'minor']);
    return {
      leadType: text(row, 'leadType', { max: 200 }),
      minor: number(row, 'minor', { min: 0, max: MAX_MINOR, isWhole: true }),
    };
  });
  types.forEach(({ leadType }, index) => {
    if (types.findIndex((row) => row.leadType === leadType) < index)
      wrong(table, `types/${index}/leadType`, `"${leadType}" stands twice`);
  });
  return types;
}
