import { notifications } from '@mantine/notifications';
import { useMediaQuery } from '@mantine/hooks';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cells } from '#contracts';
import { useServerNow } from '../../live/live-context.js';
import { Empty } from '../../ui/states.js';
import { ChosenBar } from './chosen-bar.js';
import { Looks } from './looks.js';
import { mayGo, needsReason } from './moves.js';
import type { Move } from './moves.js';
import { OneColumn } from './one-column.js';
import { SettlePanel } from './settle-panel.js';
import { cardsOf, columnsOf, disputesOf, isSeen, totalOf } from './team-cells.js';
import type { Column, Look, TeamCard } from './team-cells.js';
import { NowContext, TeamDeskContext } from './team-context.js';
import classes from './team.module.css';
import { useMoves } from './use-moves.js';

/** Fetched apart: on a phone nothing is dragged. */
const Columns = lazy(async () => ({ default: (await import('./columns.js')).Columns }));
const WaiverSheet = lazy(async () => ({ default: (await import('./waiver-sheet.js')).WaiverSheet }));
const ReasonSheet = lazy(async () => ({ default: (await import('./reason-sheet.js')).ReasonSheet }));

export function TeamDesk({ cells }: { cells: Cells }): JSX.Element {
  const now = useServerNow();
  const isPhone = useMediaQuery('(max-width: 48em)') ?? false;
  const cards = useMemo(() => cardsOf(cells), [cells]);
  const columns = useMemo(() => columnsOf(cells, cards), [cells, cards]);
  const [look, setLook] = useState<Look>('open');
  const [excusing, setExcusing] = useState<TeamCard | null>(null);
  const giving = useGiving(columns, cards);
  const { chosen, toggle, clear } = useChosen(cards);
  const give = (given: readonly TeamCard[], to: string): void => {
    giving.give(given, to);
    clear();
  };
  const desk = {
    columns,
    chosen,
    moving: giving.moving,
    canDrag: !isPhone,
    choose: toggle,
    give,
    askWaiver: setExcusing,
  };
  const seen = columns.map((column) => seenOf(column, look, now));
  return (
    <NowContext value={now}>
      <TeamDeskContext value={desk}>
        <Looks cards={cards} look={look} onLook={setLook} />
        <Notes cells={cells} shown={cards.length} canDrag={!isPhone} />
        {cards.length === 0 && <NoCards />}
        {isPhone ? (
          <OneColumn columns={seen} look={look} />
        ) : (
          <Suspense>
            <Columns columns={seen} look={look} cards={cards} />
          </Suspense>
        )}
        <ChosenBar cards={cards.filter(({ leadId }) => chosen.has(leadId))} onClear={clear} />
        <SettlePanel disputes={disputesOf(cells)} />
        <Suspense>
          {excusing !== null && <WaiverSheet card={excusing} onClose={() => setExcusing(null)} />}
          {giving.asked !== null && (
            <ReasonSheet move={giving.asked} onGive={giving.answer} onClose={giving.leave} />
          )}
        </Suspense>
      </TeamDeskContext>
    </NowContext>
  );
}

const seenOf = (column: Column, look: Look, now: number): Column => ({
  ...column,
  cards: column.cards.filter((card) => isSeen(look, card, now)),
});

interface Chosen {
  readonly chosen: ReadonlySet<string>;
  readonly toggle: (leadId: string) => void;
  readonly clear: () => void;
}

/** Cards that are to move together; what leaves the board is not chosen any more. */
function useChosen(cards: readonly TeamCard[]): Chosen {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const chosen = useMemo(
    () => new Set(cards.map(({ leadId }) => leadId).filter((id) => ids.has(id))),
    [cards, ids],
  );
  return {
    chosen,
    toggle: (leadId) => setIds(chosen.has(leadId) ? without(chosen, leadId) : new Set([...chosen, leadId])),
    clear: () => setIds(new Set()),
  };
}

const without = (ids: ReadonlySet<string>, gone: string): ReadonlySet<string> =>
  new Set([...ids].filter((id) => id !== gone));

interface Giving {
  readonly moving: ReturnType<typeof useMoves>['moving'];
  /** A move that waits for its reason. */
  readonly asked: Move | null;
  readonly give: (cards: readonly TeamCard[], to: string) => void;
  readonly answer: (why: string) => void;
  readonly leave: () => void;
}

function useGiving(columns: readonly Column[], cards: readonly TeamCard[]): Giving {
  const { t } = useTranslation('team');
  const { moving, move } = useMoves(columns, cards);
  const [asked, setAsked] = useState<Move | null>(null);
  function give(given: readonly TeamCard[], to: string): void {
    const column = columns.find(({ id }) => id === to);
    const going = given.filter((card) => column !== undefined && mayGo(card, column));
    const staying = given.filter((card) => card.kind === 'lead' && to === 'queue').length;
    if (staying > 0)
      notifications.show({ color: 'yellow', message: t('refused.working', { count: staying }) });
    if (going.length === 0) return;
    if (needsReason(going)) setAsked({ cards: going, to });
    else move({ cards: going, to }, '');
  }
  return {
    ...{ moving, asked, give, leave: () => setAsked(null) },
    answer: (why) => {
      if (asked !== null) move(asked, why);
      setAsked(null);
    },
  };
}

function Notes({ cells, shown, canDrag }: { cells: Cells; shown: number; canDrag: boolean }): JSX.Element {
  const { t } = useTranslation('team');
  const total = totalOf(cells);
  return (
    <p className={classes.notes}>
      {t('threshold')} {canDrag && t('how')} {total > shown && t('cut', { shown, total })}
    </p>
  );
}

function NoCards(): JSX.Element {
  const { t } = useTranslation('team');
  return <Empty title={t('empty')}>{t('emptyText')}</Empty>;
}
