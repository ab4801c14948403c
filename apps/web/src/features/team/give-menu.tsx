import { Button, Menu } from '@mantine/core';
import { IconInbox, IconUser, IconUserShare } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { mayGo } from './moves.js';
import { QUEUE } from './team-cells.js';
import type { Column, TeamCard } from './team-cells.js';
import { useNow, useTeamDesk } from './team-context.js';
import { awayUntil, useRoom } from './team-query.js';
import classes from './team.module.css';

interface GiveMenuProps {
  readonly cards: readonly TeamCard[];
  /** What the button says to those who do not see beside what it stands. */
  readonly label: string;
  readonly isStrong?: boolean;
}

/** The way to give leads away without a drag: whom to, with how much they have in hand. */
export function GiveMenu({ cards, label, isStrong = false }: GiveMenuProps): JSX.Element | null {
  const { t } = useTranslation('team');
  const { columns, give } = useTeamDesk();
  const possible = columns.filter((column) => cards.some((card) => mayGo(card, column)));
  if (possible.length === 0) return null;
  return (
    <Menu position="bottom-start" width={260} withinPortal>
      <Menu.Target>
        <Button
          variant={isStrong ? 'filled' : 'default'}
          size={isStrong ? 'sm' : 'compact-sm'}
          leftSection={<IconUserShare size={15} />}
          aria-label={label}
          className={classes.give}
        >
          {t('give')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        {possible.map((column) => (
          <Taker key={column.id} column={column} onGive={() => give(cards, column.id)} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Taker({ column, onGive }: { column: Column; onGive: () => void }): JSX.Element {
  const { t } = useTranslation('team');
  const room = useRoom()(column.id);
  const isAway = room !== undefined && awayUntil(room, useNow()) !== null;
  const isQueue = column.id === QUEUE;
  const Icon = isQueue ? IconInbox : IconUser;
  return (
    <Menu.Item leftSection={<Icon size={16} />} onClick={onGive}>
      {isQueue ? t('backToQueue') : column.name}
      {!isQueue && (
        <div className={classes.dim}>
          {[t('inHand', { count: column.load }), isAway ? t('awayNow') : null].filter(Boolean).join(' · ')}
        </div>
      )}
    </Menu.Item>
  );
}
