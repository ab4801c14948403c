import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { isFocusFree, isKeyboardLed } from '../../ui/focus/led-by.js';
import { useKeys } from '../../ui/keys/use-keys.js';
import type { DeskLine, Offer } from './inbox-cells.js';

interface Acts {
  readonly accept: (offer: Offer) => void;
  readonly reject: (handoverId: string) => void;
  readonly decline: (handoverId: string) => void;
  readonly attempt: (leadId: string) => void;
  readonly plan: (leadId: string) => void;
  readonly snooze: (leadId: string) => void;
  readonly find: () => void;
}

interface Chosen {
  readonly id: string | null;
  readonly choose: (id: string) => void;
}

interface Place {
  readonly id: string;
  readonly index: number;
}

/** Where one was when one left the inbox: coming back, one goes on there. */
let left: Place | null = null;

const lineOf = (id: string): HTMLElement | null => document.getElementById(`line-${id}`);
const isOnLine = (): boolean => (document.activeElement?.closest('[data-line]') ?? null) !== null;

function useChosen(lines: readonly DeskLine[]): {
  current: DeskLine | undefined;
  choose: (id: string) => void;
  move: (by: number) => void;
} {
  const [chosen, setChosen] = useState(left);
  const found = lines.findIndex((line) => line.id === chosen?.id);
  const index = found >= 0 ? found : Math.max(0, Math.min(chosen?.index ?? 0, lines.length - 1));
  const current = lines[index];
  useEffect(() => {
    if (current !== undefined) left = { id: current.id, index };
  }, [current, index]);
  const choose = (id: string): void => {
    setChosen({ id, index: lines.findIndex((each) => each.id === id) });
  };
  // The first key only takes hold of the line that is marked.
  const move = (by: number): void => {
    const line = lines[Math.max(0, Math.min(lines.length - 1, index + (isOnLine() ? by : 0)))];
    if (line === undefined) return;
    choose(line.id);
    lineOf(line.id)?.focus();
  };
  return { current, choose, move };
}

/** Who comes by keyboard stands on the line at once. */
function useFocusOn(id: string | undefined): void {
  const hasLines = id !== undefined;
  useEffect(() => {
    if (id !== undefined && isKeyboardLed() && isFocusFree()) lineOf(id)?.focus();
    // Once, when there are lines: later the focus is where one put it.
  }, [hasLines]);
}

/** One key, one act, on the chosen line; when it goes, the one that takes its place is chosen. */
export function useInboxKeys(lines: readonly DeskLine[], acts: Acts): Chosen {
  const navigate = useNavigate();
  const { current, choose, move } = useChosen(lines);
  useFocusOn(current?.id);
  const on = (act: (line: DeskLine) => void) => () => {
    if (current !== undefined) act(current);
  };
  const onOffer = (act: (offer: Offer) => void) =>
    on(({ offer }) => offer !== null && offer.taken === undefined && act(offer));
  const onOwn = (act: (leadId: string) => void) => on(({ offer, leadId }) => offer === null && act(leadId));
  const open = on(({ leadId }) => void navigate(`/leads/${leadId}`));
  const [next, previous] = [() => move(1), () => move(-1)];
  useKeys('inbox', {
    ...{ j: next, arrowdown: next, k: previous, arrowup: previous },
    ...{ o: open, enter: open, '/': acts.find },
    a: onOffer(acts.accept),
    r: onOffer(({ handoverId }) => acts.reject(handoverId)),
    d: onOffer(({ handoverId, candidates }) => candidates.length > 0 && acts.decline(handoverId)),
    n: onOwn(acts.plan),
    l: onOwn(acts.attempt),
    s: onOwn(acts.snooze),
  });
  return { id: current?.id ?? null, choose };
}
