import { createContext, useContext } from 'react';
import type { Moving } from './moves.js';
import type { Column, TeamCard } from './team-cells.js';

/** What every card of the board needs to know and may ask for. */
export interface TeamDesk {
  readonly columns: readonly Column[];
  readonly moving: Moving;
  readonly chosen: ReadonlySet<string>;
  /** False on a phone: there is one column, and a menu instead of a drag. */
  readonly canDrag: boolean;
  readonly choose: (leadId: string) => void;
  /** Asks the other side to excuse the promise that is due first. */
  readonly askWaiver: (card: TeamCard) => void;
  /** Gives them to a member or back to the queue; asks for a reason first where the product wants one. */
  readonly give: (cards: readonly TeamCard[], to: string) => void;
}

export const TeamDeskContext = createContext<TeamDesk | null>(null);

export function useTeamDesk(): TeamDesk {
  const desk = useContext(TeamDeskContext);
  if (desk === null) throw new Error('A card stands on a board.');
  return desk;
}

/** The server's instant; apart from the rest, because it moves each second. */
export const NowContext = createContext(0);
export const useNow = (): number => useContext(NowContext);
