import { useHotkeys } from '@mantine/hooks';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { DeskLine, Offer } from './inbox-cells.js';

interface Acts {
  readonly accept: (offer: Offer) => void;
  readonly reject: (handoverId: string) => void;
  readonly decline: (handoverId: string) => void;
  readonly attempt: (leadId: string) => void;
  readonly plan: (leadId: string) => void;
  readonly find: () => void;
  readonly help: () => void;
}

interface Chosen {
  readonly id: string | null;
  readonly choose: (id: string) => void;
}

/** One key, one act, on the chosen line; when it goes, the one that takes its place is chosen. */
export function useInboxKeys(lines: readonly DeskLine[], isFree: boolean, acts: Acts): Chosen {
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<{ id: string; index: number } | null>(null);
  const found = lines.findIndex((line) => line.id === chosen?.id);
  const index = found >= 0 ? found : Math.min(chosen?.index ?? 0, lines.length - 1);
  const current = lines[index];
  const choose = (at: number): void => {
    const line = lines[Math.max(0, Math.min(lines.length - 1, at))];
    if (line === undefined) return;
    setChosen({ id: line.id, index: Math.max(0, at) });
    document.getElementById(`line-${line.id}`)?.scrollIntoView({ block: 'nearest' });
  };
  const on = (act: (line: DeskLine) => void) => () => {
    if (isFree && current !== undefined) act(current);
  };
  const onOffer = (act: (offer: Offer) => void) =>
    on(({ offer }) => offer !== null && offer.taken === undefined && act(offer));
  const onOwn = (act: (leadId: string) => void) => on(({ offer, leadId }) => offer === null && act(leadId));
  useHotkeys([
    ['a', onOffer(acts.accept)],
    ['r', onOffer(({ handoverId }) => acts.reject(handoverId))],
    ['d', onOffer(({ handoverId, candidates }) => candidates.length > 0 && acts.decline(handoverId))],
    ['n', onOwn(acts.plan)],
    ['l', onOwn(acts.attempt)],
    ['o', on(({ leadId }) => void navigate(`/leads/${leadId}`))],
    ['j', () => isFree && choose(index + 1)],
    ['k', () => isFree && choose(index - 1)],
    ['/', () => isFree && acts.find()],
    ['shift+?', () => acts.help()],
  ]);
  return {
    id: current?.id ?? null,
    choose: (id) => setChosen({ id, index: lines.findIndex((each) => each.id === id) }),
  };
}
