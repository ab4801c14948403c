import { useSearchParams } from 'react-router';
import { usePeriod } from '../results/use-period.js';
import type { DealState, Grouping, ModelName, OptionalCost } from './credit-types.js';
import { modelsOf } from './models.js';
import type { Stretch } from '../results/stretch.js';

const COSTS: readonly OptionalCost[] = ['tool', 'salary'];

/** What was touched, and who of ours went along. */
export type Part = 'touches' | 'people';

const GROUPINGS: readonly Grouping[] = ['channel', 'campaign', 'asset'];

/** What the page shows; it stands in the address, so that it can be sent to somebody. */
export interface View {
  readonly today: string;
  readonly stretch: Stretch;
  readonly by: Grouping;
  readonly state: DealState;
  readonly models: readonly ModelName[];
  /** Costs that are counted beside the usual ones. */
  readonly costs: readonly OptionalCost[];
  readonly part: Part;
}

type Change = Partial<Omit<View, 'today'>>;

export function useView(): readonly [View, (change: Change) => void] {
  const { stretch, today } = usePeriod();
  const [params, setParams] = useSearchParams();
  const by = GROUPINGS.find((name) => name === params.get('by')) ?? 'channel';
  const view: View = {
    today,
    stretch,
    by,
    state: params.get('deals') === 'pending' ? 'pending' : 'won',
    models: modelsOf(params.get('models'), by),
    costs: COSTS.filter((cost) => params.get('costs')?.split(',').includes(cost)),
    part: params.get('part') === 'people' ? 'people' : 'touches',
  };
  const change = (next: Change): void => {
    const { stretch: days, by: rows, state, models, costs, part } = { ...view, ...next };
    setParams(
      {
        ...{ ...days, by: rows, models: models.join(',') },
        ...(state === 'pending' && { deals: state }),
        ...(costs.length > 0 && { costs: costs.join(',') }),
        ...(part === 'people' && { part }),
      },
      { replace: true },
    );
  };
  return [view, change];
}
