const DAY_MS = 86_400_000;

/** The day of an instant in a zone, `YYYY-MM-DD`: the Swedish way to write a date is ISO's. */
export const dayIn = (zone: string, at: number): string =>
  new Date(at).toLocaleDateString('sv', { timeZone: zone });

export const dayAfter = (day: string): string =>
  new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);
