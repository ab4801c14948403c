import { useDroppable } from '@dnd-kit/core';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { ColumnHead } from './column-head.js';
import { TeamCard } from './team-card.js';
import type { Column, Look } from './team-cells.js';
import { useNames } from './use-names.js';
import classes from './team.module.css';

/** So many cards are shown at once; what is due comes first. */
const AT_ONCE = 30;

interface TeamColumnProps {
  readonly column: Column;
  /** How many there are, seen or not. */
  readonly all: number;
  readonly look: Look;
  /** Whether what is being dragged may be let go here. */
  readonly isOpen: boolean;
}

/** What one member has in hand, or what is nobody’s yet. */
export function TeamColumn({ column, all, look, isOpen }: TeamColumnProps): JSX.Element {
  const { t } = useTranslation('team');
  const [most, setMost] = useState(AT_ONCE);
  const name = useNames([column]).ofColumn(column.id);
  const { setNodeRef, isOver } = useDroppable({ id: column.id, data: { name }, disabled: !isOpen });
  const hidden = column.cards.length - most;
  return (
    <section
      ref={setNodeRef}
      className={classes.column}
      data-column={column.id}
      data-over={isOver || undefined}
      data-shut={!isOpen || undefined}
      aria-label={column.name ?? t('queue')}
    >
      <ColumnHead column={column} all={all} isNarrowed={look !== 'open'} />
      {column.cards.length === 0 && (
        <p className={classes.nothing}>{look === 'open' ? t('none.open') : t('none.look')}</p>
      )}
      <ul className={classes.cards}>
        {column.cards.slice(0, most).map((card) => (
          <TeamCard key={card.leadId} card={card} />
        ))}
      </ul>
      {hidden > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={() => setMost(most + AT_ONCE)}>
          {t('more', { count: Math.min(hidden, AT_ONCE) })}
        </Button>
      )}
    </section>
  );
}
