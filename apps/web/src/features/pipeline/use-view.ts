import { useSearchParams } from 'react-router';
import { usePeriod } from '../results/use-period.js';
import type { Rows, Step } from './pipeline-types.js';

export const ROWS: readonly Rows[] = ['region', 'agent', 'team', 'channel', 'campaign', 'product', 'partner'];
export const STEPS: readonly Step[] = ['quarter', 'month'];

export interface View extends ReturnType<typeof usePeriod> {
  readonly by: Step;
  readonly rows: Rows;
  readonly choose: (change: { readonly by?: Step; readonly rows?: Rows }) => void;
}

/** What the page shows; it stands in the address, so that it can be sent to somebody. */
export function useView(): View {
  const period = usePeriod();
  const [params, setParams] = useSearchParams();
  return {
    ...period,
    by: STEPS.find((name) => name === params.get('by')) ?? 'quarter',
    rows: ROWS.find((name) => name === params.get('rows')) ?? 'region',
    choose: (change) =>
      setParams((before) => new URLSearchParams({ ...Object.fromEntries(before), ...change }), {
        replace: true,
      }),
  };
}
