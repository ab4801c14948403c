/**
 * What is known, with its gaps filled from what is offered, and which fields that were.
 * A known value is never replaced, and never by a blank.
 */
export function fillEmpty<T extends object>(
  known: T,
  offered: Partial<T>,
): { merged: T; filled: (keyof T & string)[] } {
  const filled = (Object.keys(offered) as (keyof T & string)[]).filter(
    (field) => isBlank(known[field]) && !isBlank(offered[field]),
  );
  const gains = Object.fromEntries(filled.map((field) => [field, offered[field]]));
  return { merged: { ...known, ...gains }, filled };
}

const isBlank = (value: unknown): boolean => value == null || value === '';
