/** A check that a column holds one of the codes. */
export const oneOf = (column: string, codes: readonly string[]): string =>
  `${column} in (${codes.map((code) => `'${code}'`).join(', ')})`;
