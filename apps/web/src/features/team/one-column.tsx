import { ActionIcon, Select } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { QUEUE } from './team-cells.js';
import type { Column, Look } from './team-cells.js';
import { TeamColumn } from './team-column.js';
import { useTeamDesk } from './team-context.js';
import classes from './team.module.css';

/** On a phone there is one member at a time, and a menu on each card instead of a drag. */
export function OneColumn({ columns, look }: { columns: readonly Column[]; look: Look }): JSX.Element | null {
  const { t } = useTranslation('team');
  const { columns: whole } = useTeamDesk();
  const [id, setId] = useState(QUEUE);
  const at = Math.max(
    0,
    columns.findIndex((column) => column.id === id),
  );
  const column = columns[at];
  if (column === undefined) return null;
  const go = (step: number): void => setId(columns[at + step]?.id ?? column.id);
  const all = whole[at]?.cards.length ?? 0;
  return (
    <>
      <div className={classes.person}>
        <ActionIcon
          variant="default"
          size={42}
          disabled={at === 0}
          onClick={() => go(-1)}
          aria-label={t('before')}
        >
          <IconChevronLeft size={20} />
        </ActionIcon>
        <Select
          aria-label={t('person')}
          size="md"
          allowDeselect={false}
          value={column.id}
          onChange={(next) => setId(next ?? QUEUE)}
          data={columns.map(({ id: value, name, cards }) => ({
            value,
            label: `${name ?? t('queue')} (${cards.length})`,
          }))}
        />
        <ActionIcon
          variant="default"
          size={42}
          disabled={at === columns.length - 1}
          onClick={() => go(1)}
          aria-label={t('after')}
        >
          <IconChevronRight size={20} />
        </ActionIcon>
      </div>
      <TeamColumn key={column.id} column={column} all={all} look={look} isOpen />
    </>
  );
}
