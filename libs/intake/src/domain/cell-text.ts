/** A value as a cell of text says it; what the reading of columns finds out has to read it as the very same value. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return numberText(value);
  if (value instanceof Date) return dateText(value);
  if (Array.isArray(value)) return value.map(cellText).join('; ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Three decimals would look like a thousand: `1.234` is written `1.2340`. */
function numberText(value: number): string {
  const text = Number.isFinite(value) && Math.abs(value) < 1e21 ? plain(value) : '';
  return /\.\d{3}$/.test(text) ? `${text}0` : text;
}

const plain = (value: number): string =>
  /e/.test(String(value)) ? value.toFixed(12).replace(/0+$/, '') : String(value);

/** Spreadsheets know no zone: a day, or a day and the time the clock on the wall said. */
function dateText(value: Date): string {
  if (Number.isNaN(value.getTime())) return '';
  const [day = '', time = ''] = value.toISOString().split('T');
  return time.startsWith('00:00:00') ? day : `${day}T${time.slice(0, 8)}`;
}
