import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { accept } from '../../api/handovers.js';
import { Problem, winnerOf } from '../../api/problem.js';
import { useAct } from '../../ui/act.js';
import type { Offer } from './inbox-cells.js';

export interface Answering {
  readonly accept: (offer: Offer) => void;
  readonly busyId: string | null;
}

/** Accepting, and saying who was faster when somebody was. */
export function useAnswering(): Answering {
  const { t } = useTranslation('ui');
  const [busyId, setBusyId] = useState<string | null>(null);
  const act = useAct({
    run: (offer: Offer) => accept(offer.handoverId),
    touches: ['lead', 'leads'],
    done: (_, offer) =>
      t('race.won', { name: offer.person?.name ?? offer.company?.name ?? t('state.unknown') }),
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
