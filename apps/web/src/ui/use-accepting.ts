import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { accept } from '../api/handovers.js';
import { Problem, winnerOf } from '../api/problem.js';
import { useAct } from './act.js';

export interface Accepted {
  readonly handoverId: string;
  /** Whose lead it is, to say so. */
  readonly name: string;
}

export interface Accepting {
  readonly accept: (offer: Accepted) => void;
  readonly busyId: string | null;
}

/** Accepting, and saying who was faster when somebody was. */
export function useAccepting(): Accepting {
  const { t } = useTranslation('ui');
  const [busyId, setBusyId] = useState<string | null>(null);
  const act = useAct({
    run: ({ handoverId }: Accepted) => accept(handoverId),
    touches: ['lead', 'leads', 'obligations'],
    done: (_, { name }) => t('race.won', { name }),
    failed: (error) => {
      if (!(error instanceof Problem) || error.code !== 'handover/already-accepted') return false;
      const name = winnerOf(error);
      notifications.show({
        color: 'yellow',
        autoClose: 6_000,
        title: name === null ? undefined : t('race.lost', { name }),
        message: name === null ? t('race.lostUnnamed') : t('race.lostText', { name }),
      });
      return true;
    },
  });
  return {
    busyId,
    accept: (offer) => {
      if (act.isPending) return;
      setBusyId(offer.handoverId);
      act.mutate(offer, { onSettled: () => setBusyId(null) });
    },
  };
}
