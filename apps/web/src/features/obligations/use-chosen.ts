import { useState } from 'react';
import { MOST_WAIVED } from '../../api/obligations.js';
import { rangeOf } from './choosing.js';

export interface Chosen {
  readonly ids: ReadonlySet<string>;
  readonly toggle: (id: string, isRange: boolean) => void;
  readonly clear: () => void;
}

const NONE: { readonly ids: ReadonlySet<string>; readonly last: string | null } = {
  ids: new Set(),
  last: null,
};

/** Rows to act on together; those that can no longer be chosen fall out by themselves. */
export function useChosen(choosable: readonly string[]): Chosen {
  const [{ ids, last }, set] = useState(NONE);
  const toggle = (id: string, isRange: boolean): void => {
    if (!choosable.includes(id)) return;
    const next = new Set(ids);
    if (isRange) for (const each of rangeOf(choosable, last, id)) next.add(each);
    else if (!next.delete(id)) next.add(id);
    set({ ids: new Set([...next].slice(0, MOST_WAIVED)), last: id });
  };
  return {
    ids: new Set(choosable.filter((id) => ids.has(id))),
    toggle,
    clear: () => set(NONE),
  };
}
