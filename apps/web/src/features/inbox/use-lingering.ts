import { useEffect, useState } from 'react';
import type { Cells } from '#contracts';
import type { Offer } from './inbox-cells.js';
import { deskAfter, deskOf, lookedAt, shownOffers } from './lingering.js';

const LOOK_MS = 1_000;

/** Somebody points at the line, or the keyboard is in it: taking it away would take the next line under the finger. */
const isHeld = (handoverId: string): boolean =>
  document.getElementById(`line-${handoverId}`)?.matches(':hover, :focus-within') ?? false;

/** The offers of a board; one that somebody else took before one's eyes stays for some seconds, and says who. */
export function useLingering(cells: Cells): Offer[] {
  const [desk, setDesk] = useState(() => deskOf(cells));
  const current = desk.cells === cells ? desk : deskAfter(desk, cells);
  if (current !== desk) setDesk(current);
  const isAnyLingering = current.lingering.length > 0;
  useEffect(() => {
    if (!isAnyLingering) return;
    const timer = setInterval(() => setDesk((before) => lookedAt(before, isHeld)), LOOK_MS);
    return () => clearInterval(timer);
  }, [isAnyLingering]);
  return shownOffers(current);
}
