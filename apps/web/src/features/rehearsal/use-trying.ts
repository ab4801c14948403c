import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { api } from '../../api/client.js';
import type { Terms } from '../../api/types.js';
import { withValue } from '../agreement/editor/places.js';
import type { Place } from '../agreement/editor/places.js';
import { tellIfGone } from './gone.js';
import { LatestOnly } from './latest-only.js';
import { rehearsalKey } from './rehearsal-key.js';
import type { Rehearsal } from './rehearsal-query.js';

/** Short enough not to be felt, long enough that a sweep of the slider is one question. */
const REST_MS = 40;

export interface Trying {
  /** As the sliders stand. */
  readonly terms: Terms;
  /** The figures shown are those of other values. */
  readonly isWaiting: boolean;
  /** From the last move to the answer; null before the first. */
  readonly tookMs: number | null;
  readonly error: Error | null;
  readonly put: (place: Place, value: number) => void;
  readonly putAll: (terms: Terms) => void;
  readonly retry: () => void;
}

type Told = Pick<Trying, 'isWaiting' | 'tookMs' | 'error'>;
const QUIET: Told = { isWaiting: false, tookMs: null, error: null };

/** Other values over the same past: sent as the sliders come to rest, the figures replaced when the answer is there. */
export function useTrying(id: string, judged: Terms): Trying {
  const client = useQueryClient();
  const [terms, setTerms] = useState(judged);
  const [told, setTold] = useState(QUIET);
  const latest = useRef(judged);
  const asking = useMemo(
    () =>
      new LatestOnly<Terms, Rehearsal>({
        send: (sent) => {
          const asking = api.post<Rehearsal>(`/agreements/rehearsals/${id}/changes`, { terms: sent });
          return tellIfGone(client, id, asking);
        },
        answered: (answer, tookMs) => {
          client.setQueryData(rehearsalKey(id), answer);
          setTold({ ...QUIET, tookMs });
        },
        failed: (error) => setTold({ ...QUIET, error }),
        now: () => performance.now(),
        rest: (run) => {
          const timer = setTimeout(run, REST_MS);
          return () => clearTimeout(timer);
        },
      }),
    [client, id],
  );
  useEffect(() => () => asking.stop(), [asking]);
  const putAll = (next: Terms): void => {
    latest.current = next;
    setTerms(next);
    setTold((before) => ({ ...before, isWaiting: true, error: null }));
    asking.ask(next);
  };
  return {
    ...{ terms, ...told, putAll },
    // Of what stands now, not of what was drawn last: two moves may come between two drawings.
    put: (place, value) => putAll(withValue(latest.current, place, value)),
    retry: () => putAll(latest.current),
  };
}
