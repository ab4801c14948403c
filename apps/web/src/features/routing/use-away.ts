import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useMay } from '../../api/may.js';
import { useServerNow } from '../../live/live-context.js';
import { useAct } from '../../ui/act.js';
import { backAfter, runningOf } from './away-times.js';
import type { AwayChoice } from './away-times.js';
import { AWAY, PEOPLE, useOwnAbsences } from './routing-query.js';
import type { Absence } from './routing-types.js';

/** How late a banner may notice that an absence is over; one that was just said begins after the instant last looked at. */
const LOOK_MS = 30_000;
const TOUCHES = [AWAY, PEOPLE];

/** The absence of whoever is signed in that runs now. */
export function useAwayNow(): Absence | undefined {
  const absences = useOwnAbsences().data?.items ?? [];
  return runningOf(absences, useServerNow(LOOK_MS), LOOK_MS);
}

export interface BeingBack {
  readonly isBusy: boolean;
  readonly end: (absence: Absence) => void;
}

/** Back earlier, or never gone; `done` says it. */
export function useBeingBack(done: string, then?: () => void): BeingBack {
  const act = useAct({
    run: ({ id }: Absence) => api.delete(`/routing/absences/${id}`),
    touches: TOUCHES,
    done: () => done,
    then: () => then?.(),
  });
  return { isBusy: act.isPending, end: (absence) => act.mutate(absence) };
}

/** What waits for one's answer goes to others, by the rules. */
export function usePassingOn(then: () => void): {
  readonly isBusy: boolean;
  readonly pass: (absence: Absence) => void;
} {
  const { t } = useTranslation('routing');
  const act = useAct({
    run: ({ id }: Absence) => api.post<{ passed: number }>(`/routing/absences/${id}/passing-on`, {}),
    touches: ['lead', 'leads', 'obligations'],
    done: ({ passed }) => (passed === 0 ? t('away.passedNone') : t('away.passed', { count: passed })),
    then,
  });
  return { isBusy: act.isPending, pass: (absence) => act.mutate(absence) };
}

/** Saying that one is away, by one tap or a date, and what is shown about it. */
export interface GoingAway {
  readonly isAllowed: boolean;
  readonly isBusy: boolean;
  /** What was just said: shown with what follows from it, until it is closed or taken back. */
  readonly said: Absence | null;
  readonly isAskingDate: boolean;
  readonly tap: (choice: AwayChoice) => void;
  readonly askDate: () => void;
  readonly until: (at: Date) => void;
  readonly close: () => void;
}

export function useGoingAway(): GoingAway {
  const may = useMay();
  const now = useServerNow(LOOK_MS);
  const [said, setSaid] = useState<Absence | null>(null);
  const [isAskingDate, setAskingDate] = useState(false);
  const act = useAct<Date, Absence>({
    run: (until) => api.post('/routing/absences', { until }),
    touches: TOUCHES,
    then: (absence) => {
      setAskingDate(false);
      setSaid(absence);
    },
  });
  return {
    ...{ said, isAskingDate, isBusy: act.isPending, isAllowed: may('member.read') },
    tap: (choice) => act.mutate(backAfter(choice, now)),
    askDate: () => setAskingDate(true),
    until: (at) => act.mutate(at),
    close: () => {
      setAskingDate(false);
      setSaid(null);
    },
  };
}
