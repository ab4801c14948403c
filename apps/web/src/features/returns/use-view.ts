import { useSearchParams } from 'react-router';
import { RULE_MODEL_NAMES } from './models.js';
import { usePeriod } from '../results/use-period.js';
import { isSortKey } from './sort.js';
import type { SortKey } from './sort.js';
import type { ReturnsAsked } from './returns-query.js';
import type { Grouping, OptionalKind } from './returns-types.js';

export const TABS = ['channel', 'campaign', 'mix'] as const;
/** Channels, campaigns, or the shares of channels side by side. */
export type Tab = (typeof TABS)[number];

/** What the page shows; it stands in the address, so that it can be sent to somebody. */
export interface View {
  readonly today: string;
  readonly tab: Tab;
  readonly by: Grouping;
  readonly asked: ReturnsAsked;
  readonly sort: SortKey;
}

export interface ViewChange extends Partial<ReturnsAsked> {
  readonly tab?: Tab;
  readonly sort?: SortKey;
}

const KINDS: readonly OptionalKind[] = ['salary', 'tool'];

export function useView(): readonly [View, (change: ViewChange) => void] {
  const { stretch, today } = usePeriod();
  const [params, setParams] = useSearchParams();
  const tab = TABS.find((name) => name === params.get('tab')) ?? 'channel';
  const named = params.get('include')?.split(',') ?? [];
  const sort = params.get('sort');
  const asked: ReturnsAsked = {
    ...stretch,
    basis: params.get('basis') === 'period' ? 'period' : 'cohort',
    model: RULE_MODEL_NAMES.find((name) => name === params.get('model')) ?? 'linear',
    include: KINDS.filter((kind) => named.includes(kind)),
  };
  const view: View = {
    ...{ today, tab, asked, by: tab === 'campaign' ? 'campaign' : 'channel' },
    sort: isSortKey(sort) ? sort : 'spend',
  };
  const change = (next: ViewChange): void => {
    const { include, ...rest } = { tab, sort: view.sort, ...asked, ...next };
    setParams({ ...rest, ...(include.length > 0 && { include: include.join(',') }) }, { replace: true });
  };
  return [view, change];
}
