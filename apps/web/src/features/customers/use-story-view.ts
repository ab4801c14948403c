import { useSearchParams } from 'react-router';
import { DEPARTMENTS } from '#contracts';
import type { Department, Order, StoryKind } from './customer-types.js';

export const KINDS = [
  ...(['touch', 'event', 'capture', 'qualification', 'stage', 'handover'] as const),
  ...(['registration', 'attempt', 'conversation', 'deal', 'after_sale', 'money'] as const),
] satisfies readonly StoryKind[];

/** What of a story is shown; it stands in the address, so that it can be sent to somebody. None chosen is all. */
export interface StoryView {
  readonly kinds: readonly StoryKind[];
  readonly departments: readonly Department[];
  readonly order: Order;
}

export function useStoryView(): readonly [StoryView, (change: Partial<StoryView>) => void] {
  const [params, setParams] = useSearchParams();
  const listed = (key: string): readonly string[] => (params.get(key) ?? '').split(',');
  const view: StoryView = {
    kinds: KINDS.filter((kind) => listed('kinds').includes(kind)),
    departments: DEPARTMENTS.filter((department) => listed('departments').includes(department)),
    order: params.get('order') === 'oldest' ? 'oldest' : 'newest',
  };
  const change = (wish: Partial<StoryView>): void => {
    const { kinds, departments, order } = { ...view, ...wish };
    setParams(
      {
        ...(kinds.length > 0 && { kinds: kinds.join(',') }),
        ...(departments.length > 0 && { departments: departments.join(',') }),
        ...(order === 'oldest' && { order }),
      },
      { replace: true },
    );
  };
  return [view, change];
}
