import { useSearchParams } from 'react-router';
import { CHANNELS, ORIGINS } from '#contracts';
import { isId } from '#kernel';
import type { Stretch } from '../results/stretch.js';
import { usePeriod } from '../results/use-period.js';

const KEYS = ['channel', 'origin', 'campaignId'] as const;
type Key = (typeof KEYS)[number];

function isKnown(key: Key, value: string | null): boolean {
  if (value === null) return false;
  if (key === 'campaignId') return isId(value);
  return (key === 'channel' ? CHANNELS : ORIGINS).some((code) => code === value);
}

/** Which days and which leads the page is about. */
export interface Chosen extends Stretch {
  /** One of these at most. */
  readonly channel?: string;
  readonly origin?: string;
  readonly campaignId?: string;
}

interface Choosing {
  readonly chosen: Chosen;
  readonly today: string;
  readonly setStretch: (stretch: Stretch) => void;
  /** One of them at a time; null: any. */
  readonly choose: (key: Key, value: string | null) => void;
}

/** The choice stands in the address, so that it can be sent to somebody. */
export function useChosen(): Choosing {
  const { stretch, today, setStretch } = usePeriod();
  const [params, setParams] = useSearchParams();
  const choose: Choosing['choose'] = (key, value) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        for (const each of KEYS) next.delete(each);
        if (value !== null) next.set(key, value);
        return next;
      },
      { replace: true },
    );
  const key = KEYS.find((each) => isKnown(each, params.get(each)));
  const chosen: Chosen = { ...stretch, ...(key !== undefined && { [key]: params.get(key) }) };
  return { chosen, today, setStretch, choose };
}
