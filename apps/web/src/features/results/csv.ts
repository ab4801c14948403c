/** A cell as RFC 4180 writes it; what a spreadsheet would take for a formula is kept from being one. */
const cellOf = (value: string | number): string => {
  const text =
    typeof value === 'string' && /^[=+\-@\t\r\0＝＋－＠]/.test(value) ? `'${value}` : String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Rows as a CSV file, with the mark by which spreadsheets know it is UTF-8. */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): Blob =>
  new Blob(['\uFEFF', ...rows.map((row) => `${row.map(cellOf).join(',')}\r\n`)], { type: 'text/csv' });
