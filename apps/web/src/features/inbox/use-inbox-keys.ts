import { useHotkeys } from '@mantine/hooks';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Offer } from './inbox-cells.js';

interface Acts {
  readonly accept: (offer: Offer) => void;
  readonly reject: (handoverId: string) => void;
  readonly find: () => void;
  readonly help: () => void;
}

interface Chosen {
  readonly id: string | null;
  readonly choose: (handoverId: string) => void;
}

/** One key, one act, on the chosen offer; when it goes, the one that takes its place is chosen. */
export function useInboxKeys(offers: readonly Offer[], isFree: boolean, acts: Acts): Chosen {
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<{ id: string; index: number } | null>(null);
  const found = offers.findIndex((offer) => offer.handoverId === chosen?.id);
  const index = found >= 0 ? found : Math.min(chosen?.index ?? 0, offers.length - 1);
  const current = offers[index];
  const choose = (at: number): void => {
    const offer = offers[Math.max(0, Math.min(offers.length - 1, at))];
    if (offer === undefined) return;
    setChosen({ id: offer.handoverId, index: Math.max(0, at) });
    document.getElementById(`offer-${offer.handoverId}`)?.scrollIntoView({ block: 'nearest' });
  };
  const on = (act: (offer: Offer) => void) => () => {
    if (isFree && current !== undefined) act(current);
  };
  useHotkeys([
    ['a', on(acts.accept)],
    ['r', on((offer) => acts.reject(offer.handoverId))],
    ['o', on((offer) => void navigate(`/leads/${offer.leadId}`))],
    ['j', () => isFree && choose(index + 1)],
    ['k', () => isFree && choose(index - 1)],
    ['/', () => isFree && acts.find()],
    ['shift+?', () => acts.help()],
  ]);
  return {
    id: current?.handoverId ?? null,
    choose: (id) => setChosen({ id, index: offers.findIndex((each) => each.handoverId === id) }),
  };
}
