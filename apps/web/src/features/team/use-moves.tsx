import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { columnOf, QUEUE } from './team-cells.js';
import type { Column, TeamCard } from './team-cells.js';
import { requestFor, stillMoving, wayBack } from './moves.js';
import type { Move, Moving } from './moves.js';
import { ROOM } from './team-query.js';
import { useNames } from './use-names.js';
import { useRefusal } from './use-refusal.js';

/** For so long a move can be taken back by one touch. */
const UNDO_MS = 10_000;

export interface Moves {
  /** Shown as on their way until the server has answered and the board has followed: somebody else may have been faster. */
  readonly moving: Moving;
  readonly move: (move: Move, why: string) => void;
}

interface Moved {
  readonly card: TeamCard;
  readonly error: Error | null;
}

/** Gives cards away one by one, says what became of them, and offers the way back. */
export function useMoves(columns: readonly Column[], cards: readonly TeamCard[]): Moves {
  const client = useQueryClient();
  const [moving, setMoving] = useState<Moving>(new Map());
  const tellRefusal = useRefusal(columns);
  const tellMoved = useTelling(columns);
  useEffect(() => setMoving((before) => stillMoving(before, cards)), [cards]);

  const stop = (ids: readonly string[]): void =>
    setMoving((before) => new Map([...before].filter(([leadId]) => !ids.includes(leadId))));

  async function run({ cards: given, to }: Move, why: string, isWayBack = false): Promise<void> {
    setMoving(
      (before) =>
        new Map([...before, ...given.map((card) => [card.leadId, { from: columnOf(card), to }] as const)]),
    );
    const all = await Promise.all(given.map((card) => send(card, to, why)));
    const stayed = all.filter(({ error }) => error !== null);
    stop(stayed.map(({ card }) => card.leadId));
    for (const { card, error } of stayed) if (error !== null) tellRefusal(card, error);
    const moved = all.filter(({ error }) => error === null).map(({ card }) => card);
    if (moved.length > 0)
      tellMoved({ cards: moved, to }, isWayBack ? null : (back, reason) => void run(back, reason, true));
    for (const key of ['lead', 'leads', ROOM]) void client.invalidateQueries({ queryKey: [key] });
  }

  return { moving, move: (move, why) => void run(move, why) };
}

async function send(card: TeamCard, to: string, why: string): Promise<Moved> {
  const { path, body } = requestFor(card, to, why);
  try {
    await api.post(path, body);
    return { card, error: null };
  } catch (error) {
    return { card, error: error instanceof Error ? error : new Error(String(error)) };
  }
}

type GoBack = (back: Move, why: string) => void;

/** Says who has the leads now, with the way back beside it for those that have one. */
function useTelling(columns: readonly Column[]): (move: Move, goBack: GoBack | null) => void {
  const { t } = useTranslation('team');
  const names = useNames(columns);
  return ({ cards, to }, goBack) => {
    const id = `team-${cards[0]?.leadId ?? ''}-${String(Date.now())}`;
    const lead = cards[0] === undefined ? '' : names.ofCard(cards[0]);
    const count = cards.length;
    const text =
      to === QUEUE ? t('movedQueue', { count, lead }) : t('moved', { count, lead, name: names.ofColumn(to) });
    const back = goBack === null ? [] : cards.flatMap((card) => wayBack(card, to) ?? []);
    const give = (): void => {
      notifications.hide(id);
      for (const each of back) goBack?.(each, t('why.undo'));
    };
    notifications.show({
      ...{ id, color: 'teal', autoClose: UNDO_MS },
      message: (
        <Group justify="space-between" wrap="nowrap" gap="sm">
          <span>{text}</span>
          {back.length > 0 && (
            <Button variant="light" size="compact-sm" onClick={give} style={{ flexShrink: 0 }}>
              {t('giveBack')}
            </Button>
          )}
        </Group>
      ),
    });
  };
}
