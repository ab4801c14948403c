/** A place in a draft: names of members and numbers of rows, as in a JSON pointer. */
export type Place = readonly (string | number)[];

/** The place as a JSON pointer. */
export const pointerOf = (place: Place): string =>
  place.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

type Node = Readonly<Record<string | number, unknown>>;

export const valueAt = (whole: unknown, place: Place): unknown =>
  place.reduce<unknown>((value, step) => (value as Node | null | undefined)?.[step], whole);

/** The same with another value at a place; undefined takes the member away. What is not on the way there stays the same object. */
export function withValue<T>(whole: T, place: Place, value: unknown): T {
  const [step, ...rest] = place;
  if (step === undefined) return value as T;
  if (Array.isArray(whole))
    return whole.map((each: unknown, index) => (index === step ? withValue(each, rest, value) : each)) as T;
  const next = withValue((whole as Node)[step], rest, value);
  const { [step]: _, ...others } = whole as Record<string | number, unknown>;
  return (next === undefined ? others : { ...(whole as object), [step]: next }) as T;
}

/** A row moved one place up or down; at the ends it stays. */
export function moved<T>(rows: readonly T[], from: number, by: -1 | 1): readonly T[] {
  const to = from + by;
  if (to < 0 || to >= rows.length) return rows;
  return rows.with(from, rows[to]!).with(to, rows[from]!);
}

/** A key that none of the others has: the word itself, else with a number. */
export function freeKey(word: string, taken: readonly string[]): string {
  if (!taken.includes(word)) return word;
  let number = 2;
  while (taken.includes(`${word}-${number}`)) number += 1;
  return `${word}-${number}`;
}
