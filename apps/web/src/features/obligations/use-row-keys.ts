import { useHotkeys } from '@mantine/hooks';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Owed } from '../../api/obligations.js';

interface Acts {
  readonly choose: (id: string, isRange: boolean) => void;
  readonly explain: (id: string) => void;
  readonly waive: (id: string) => void;
}

export const rowId = (obligationId: string): string => `owed-${obligationId}`;

/** One key, one act, on the row that is marked; nothing is marked before the first key. */
export function useRowKeys(items: readonly Owed[], isFree: boolean, acts: Acts): string | null {
  const navigate = useNavigate();
  const [markedId, setMarked] = useState<string | null>(null);
  const index = items.findIndex(({ id }) => id === markedId);
  const move = (by: number) => (): void => {
    const next = items[Math.max(0, Math.min(items.length - 1, index + by))];
    if (!isFree || next === undefined) return;
    setMarked(next.id);
    document.getElementById(rowId(next.id))?.scrollIntoView({ block: 'nearest' });
  };
  const on = (act: (owed: Owed) => void) => (): void => {
    const marked = items[index];
    if (isFree && marked !== undefined) act(marked);
  };
  useHotkeys([
    ['j', move(1)],
    ['k', move(-1)],
    ['x', on(({ id }) => acts.choose(id, false))],
    ['shift+x', on(({ id }) => acts.choose(id, true))],
    ['e', on(({ id }) => acts.explain(id))],
    ['w', on(({ id }) => acts.waive(id))],
    ['o', on(({ leadId }) => void navigate(`/leads/${leadId}`))],
  ]);
  return markedId;
}
