/** The payload of an entry without its amounts of money, for who may not see any: fields in minor units, however deep. */
export function withoutAmounts(payload: unknown): unknown {
  if (Array.isArray(payload)) return payload.map(withoutAmounts);
  if (typeof payload !== 'object' || payload === null) return payload;
  const shown = Object.entries(payload).filter(([key]) => !key.endsWith('Minor'));
  return Object.fromEntries(shown.map(([key, value]) => [key, withoutAmounts(value)]));
}
