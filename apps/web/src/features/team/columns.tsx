import {
  DndContext,
  DragOverlay,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { CardFace } from './card-face.js';
import { columnUnder, toNextColumn } from './columns-by-key.js';
import { mayGo, takenWith } from './moves.js';
import { columnOf } from './team-cells.js';
import type { Column, Look, TeamCard } from './team-cells.js';
import { TeamColumn } from './team-column.js';
import { useTeamDesk } from './team-context.js';
import classes from './team.module.css';
import { useAnnouncements } from './use-announcements.js';

interface ColumnsProps {
  /** As they are looked at. */
  readonly columns: readonly Column[];
  readonly look: Look;
  /** Every card of the board: what is chosen and out of sight moves along. */
  readonly cards: readonly TeamCard[];
}

/** All columns side by side, between which cards are dragged. */
export function Columns({ columns, look, cards }: ColumnsProps): JSX.Element {
  const { t } = useTranslation('team');
  const { columns: whole, chosen, give } = useTeamDesk();
  const [lifted, setLifted] = useState<readonly TeamCard[]>([]);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: toNextColumn }),
  );
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={columnUnder}
      accessibility={useAnnouncements()}
      onDragStart={({ active }) => setLifted(takenWith(String(active.id), chosen, cards))}
      onDragCancel={() => setLifted([])}
      onDragEnd={({ over }) => {
        setLifted([]);
        if (over !== null) give(lifted, String(over.id));
      }}
    >
      <div className={classes.columns} role="group" aria-label={t('board')}>
        {columns.map((column) => (
          <TeamColumn
            key={column.id}
            column={column}
            all={whole.find(({ id }) => id === column.id)?.cards.length ?? 0}
            look={look}
            isOpen={isOpenFor(lifted, column)}
          />
        ))}
      </div>
      <DragOverlay dropAnimation={null}>{lifted.length > 0 && <Lifted cards={lifted} />}</DragOverlay>
    </DndContext>
  );
}

/** Where a card lies it may be put down again: with keys it is always over some column. */
const isOpenFor = (lifted: readonly TeamCard[], column: Column): boolean =>
  lifted.length === 0 || lifted.some((card) => mayGo(card, column) || columnOf(card) === column.id);

/** What is under the hand: the first card, and how many come with it. */
function Lifted({ cards }: { cards: readonly TeamCard[] }): JSX.Element {
  const [first] = cards;
  return (
    <div className={classes.lifted} data-many={cards.length > 1 || undefined}>
      {first !== undefined && <CardFace card={first} />}
      {cards.length > 1 && <span className={classes.badge}>{cards.length}</span>}
    </div>
  );
}
