import type { Caller } from '#contracts';
import { maskPerson } from '#identity';
import { Money } from '#kernel';
import type { ExportRow } from './exported.js';

/** Free text and own fields may name somebody: they go with the names. */
const NAMING = ['nextStep', 'custom'] as const;

/** The row as the caller may see it: people masked without `person.read`, amounts left out without `revenue.read`. */
export function shownRow(caller: Pick<Caller, 'actions'>, row: ExportRow): ExportRow {
  return withCustom(withAmount(caller, caller.actions.has('person.read') ? row : masked(caller, row)));
}

function masked(caller: Pick<Caller, 'actions'>, row: ExportRow): ExportRow {
  if (!('email' in row)) return row;
  const text = (name: string): string | null => (typeof row[name] === 'string' ? row[name] : null);
  const nameOf = (name: string): string | null => maskPerson(caller, { name: text(name) }).name ?? null;
  const { email, phone } = maskPerson(caller, { email: text('email'), phone: text('phone') });
  const hidden: ExportRow = Object.fromEntries(
    NAMING.filter((name) => name in row).map((name) => [name, null] as const),
  );
  return {
    ...row,
    ...{ email, phone, firstName: nameOf('firstName'), lastName: nameOf('lastName') },
    ...hidden,
  };
}

/** Minor units become a decimal with the currency's own number of decimals. */
function withAmount({ actions }: Pick<Caller, 'actions'>, row: ExportRow): ExportRow {
  if (!('amountMinor' in row)) return row;
  const { amountMinor, currency, ...rest } = row;
  const isShown = actions.has('revenue.read') && amountMinor !== null;
  const amount = isShown ? Money.of(BigInt(amountMinor as string), currency as string).toDecimal() : null;
  return { ...rest, amount, currency };
}

/** Own fields stand in columns of their own, as imports name them: `custom.Lead Profile`. */
function withCustom(row: ExportRow): ExportRow {
  if (!('custom' in row)) return row;
  const { custom, ...rest } = row as ExportRow & { readonly custom: ExportRow | null };
  const own: ExportRow = Object.fromEntries(
    Object.entries(custom ?? {}).map(([name, value]) => [`custom.${name}`, value] as const),
  );
  return { ...rest, ...own };
}
