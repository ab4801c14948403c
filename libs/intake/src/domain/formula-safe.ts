/** What makes a spreadsheet take a cell for a formula (OWASP, CSV injection), also behind apostrophes that guard it already. */
const DANGEROUS = /^'*[=+\-@\t\r\0＝＋－＠]/;
const GUARDED = /^''*[=+\-@\t\r\0＝＋－＠]/;

/** A number below zero runs nothing, and is to stay a number. */
const NEGATIVE = /^-\d+(\.\d+)?$/;

/** The cell so that no spreadsheet runs it: an apostrophe stands before what would be a formula. */
export const formulaSafe = (cell: string): string =>
  DANGEROUS.test(cell) && !NEGATIVE.test(cell) ? `'${cell}` : cell;

/** The cell as it was before `formulaSafe`: what we write comes back as it was. */
export const withoutGuard = (cell: string): string =>
  cell.charCodeAt(0) === APOSTROPHE && GUARDED.test(cell) ? cell.slice(1) : cell;

const APOSTROPHE = 39;
