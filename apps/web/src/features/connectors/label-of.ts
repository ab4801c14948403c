import type { Kinds } from './source-types.js';

/** A kind as its makers call it. */
export const labelOf = ({ items }: Kinds, kind: string): string =>
  items.find((each) => each.kind === kind)?.label ?? kind;
