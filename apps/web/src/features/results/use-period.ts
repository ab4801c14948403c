import { useSearchParams } from 'react-router';
import { useSession } from '../../api/session.js';
import { useServerNow } from '../../live/live-context.js';
import { dayIn } from '../agreement/days.js';
import { isDay, stretchOf, USUAL_STRETCH } from './stretch.js';
import type { Stretch } from './stretch.js';

interface Period {
  readonly stretch: Stretch;
  /** The day it is in the workspace's zone. */
  readonly today: string;
  readonly setStretch: (stretch: Stretch) => void;
}

/** The days a report is about; they stand in the address, beside whatever else does. */
export function usePeriod(): Period {
  const { workspace } = useSession();
  const today = dayIn(workspace.zone, useServerNow(3_600_000));
  const [params, setParams] = useSearchParams();
  const [from, to] = [params.get('from'), params.get('to')];
  const setStretch = (next: Stretch): void =>
    setParams((before) => new URLSearchParams([...rest(before), ['from', next.from], ['to', next.to]]), {
      replace: true,
    });
  return {
    stretch: isDay(from) && isDay(to) ? { from, to } : stretchOf(USUAL_STRETCH, today),
    today,
    setStretch,
  };
}

const rest = (params: URLSearchParams): readonly [string, string][] =>
  [...params].filter(([key]) => key !== 'from' && key !== 'to');
