import { useSearchParams } from 'react-router';
import { usePeriod } from '../results/use-period.js';
import type { Asked } from './funnel-query.js';
import { DIMENSIONS } from './funnel-types.js';
import type { Comparison, Dimension } from './funnel-types.js';

export interface View extends ReturnType<typeof usePeriod> {
  readonly dimension: Dimension;
  /** Empty: leads of none; null while nothing is chosen, which tells all. */
  readonly value: string | null;
  readonly compare: Comparison;
  readonly asked: Asked;
  /** Any other choice of a page, by its name in the address. */
  readonly get: (name: string) => string | null;
  /** Null takes a choice away. */
  readonly choose: (change: Readonly<Record<string, string | null>>) => void;
}

/** Which days and which leads; it stands in the address, so that it can be sent to somebody. */
export function useView(): View {
  const period = usePeriod();
  const [params, setParams] = useSearchParams();
  const dimension = DIMENSIONS.find((name) => name === params.get('dimension')) ?? 'all';
  const value = params.get('value');
  const isNarrowed = dimension !== 'all' && value !== null;
  return {
    ...period,
    ...{ dimension, value },
    compare: params.get('compare') === 'year' ? 'year' : 'previous',
    asked: {
      ...period.stretch,
      ...(isNarrowed && { dimension, ...(value !== '' && { value }) }),
    },
    get: (name) => params.get(name),
    choose: (change) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, chosen] of Object.entries(change))
            if (chosen === null) next.delete(name);
            else next.set(name, chosen);
          return next;
        },
        { replace: true },
      ),
  };
}
