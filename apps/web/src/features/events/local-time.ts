/** An instant as the fields of a browser write it: day and time of its clock, to the minute. */
export function fieldOf(at: Date): string {
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

const WHOLE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** The instant such a field means, or null while it is not whole. */
export function instantOf(field: string): string | null {
  const at = new Date(field);
  return !WHOLE.test(field) || Number.isNaN(at.getTime()) ? null : at.toISOString();
}
