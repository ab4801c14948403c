/** What makes a spreadsheet take a cell for a formula (OWASP, CSV injection). */
const DANGEROUS = /^[=+\-@\t\r\0＝＋－＠]/;

/** The cell so that no spreadsheet runs it: an apostrophe stands before what would be a formula. */
export const formulaSafe = (cell: string): string => (DANGEROUS.test(cell) ? `'${cell}` : cell);
