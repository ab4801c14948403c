import { Progress } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Signal } from '../../ui/signal.js';
import { useFormats } from '../../ui/use-formats.js';
import { QUEUE } from './team-cells.js';
import type { Column } from './team-cells.js';
import { useNow } from './team-context.js';
import { awayUntil, useRoom } from './team-query.js';
import type { RoutedMember } from './team-query.js';
import classes from './team.module.css';

interface ColumnHeadProps {
  readonly column: Column;
  readonly all: number;
  readonly isNarrowed: boolean;
}

/** Whose column it is, how much they have, and how much they may still get. */
export function ColumnHead({ column, all, isNarrowed }: ColumnHeadProps): JSX.Element {
  const { t } = useTranslation('team');
  const room = useRoom()(column.id);
  const isQueue = column.id === QUEUE;
  const count = isQueue ? t('waiting', { count: all }) : t('inHand', { count: column.load });
  return (
    <header className={classes.head}>
      <div className={classes.headLine}>
        <h3 className={classes.headName}>{column.name ?? t('queue')}</h3>
        <span className={`${classes.dim} tabular`}>
          {isNarrowed ? t('hereOf', { shown: column.cards.length, count: all }) : count}
        </span>
      </div>
      {isQueue && <div className={classes.dim}>{t('queueText')}</div>}
      {!isQueue && !column.takesLeads && <Signal tone="off">{t('leaves')}</Signal>}
      {room !== undefined && <Room room={room} />}
    </header>
  );
}

function Room({ room }: { room: RoutedMember }): JSX.Element {
  const { t } = useTranslation('team');
  const formats = useFormats();
  const until = awayUntil(room, useNow());
  return (
    <>
      {room.capacity !== null && (
        <Capacity most={room.capacity.most} per={room.capacity.per} given={room.given} />
      )}
      {until !== null && <Signal tone="warn">{t('away', { at: formats.moment(until) })}</Signal>}
      {until === null && !room.isOnShift && <Signal tone="off">{t('offShift')}</Signal>}
    </>
  );
}

interface CapacityProps {
  readonly most: number;
  readonly per: 'day' | 'week' | 'month';
  readonly given: number;
}

function Capacity({ most, per, given }: CapacityProps): JSX.Element {
  const { t } = useTranslation('team');
  const isFull = given >= most;
  return (
    <div className={classes.capacity}>
      <span className={`${classes.dim} tabular`}>{t(`capacity.${per}`, { given, most })}</span>
      <Progress
        value={most === 0 ? 100 : Math.min(100, (given / most) * 100)}
        size={5}
        color={isFull ? 'var(--warn)' : 'teal'}
        aria-label={t('capacity.label')}
      />
    </div>
  );
}
