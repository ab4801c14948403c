import { useDraggable } from '@dnd-kit/core';
import { ActionIcon, Button, Checkbox, Group, Loader } from '@mantine/core';
import { IconGripVertical } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { CardFace } from './card-face.js';
import { GiveMenu } from './give-menu.js';
import type { TeamCard as Card } from './team-cells.js';
import { useTeamDesk } from './team-context.js';
import classes from './team.module.css';
import { useNames } from './use-names.js';

/** A lead on the board: taken up by the mouse anywhere, by the keyboard at its handle, and given away from its menu. */
export function TeamCard({ card }: { card: Card }): JSX.Element {
  const { t } = useTranslation('team');
  const { columns, moving, chosen, canDrag, choose } = useTeamDesk();
  const name = useNames(columns).ofCard(card);
  const way = moving.get(card.leadId);
  const drag = useDraggable({
    id: card.leadId,
    data: { name },
    disabled: !canDrag || way !== undefined,
    attributes: { roleDescription: t('dnd.role') },
  });
  const isChosen = chosen.has(card.leadId);
  return (
    <li
      ref={drag.setNodeRef}
      className={classes.card}
      data-lead={card.leadId}
      data-chosen={isChosen || undefined}
      data-lifted={drag.isDragging || undefined}
      aria-busy={way !== undefined}
      {...byPointer(drag)}
    >
      <div className={classes.tools}>
        <Checkbox
          size="xs"
          checked={isChosen}
          onChange={() => choose(card.leadId)}
          aria-label={t('choose', { name })}
        />
        {canDrag && way === undefined && <Handle drag={drag} label={t('takeUp', { name })} />}
      </div>
      <div className={classes.face}>
        <CardFace card={card} />
      </div>
      {way === undefined ? (
        <Group gap={6}>
          <GiveMenu cards={[card]} label={t('giveOne', { name })} />
          <AskWaiver card={card} name={name} />
        </Group>
      ) : (
        <OnItsWay to={way.to} />
      )}
    </li>
  );
}

/** Where a promise is to be kept: the other side may be asked to excuse it. */
function AskWaiver({ card, name }: { card: Card; name: string }): JSX.Element | null {
  const { t } = useTranslation('team');
  const { askWaiver } = useTeamDesk();
  if (card.obligationId === null) return null;
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      onClick={() => askWaiver(card)}
      aria-label={t('waiver.askOne', { name })}
    >
      {t('waiver.ask')}
    </Button>
  );
}

type Drag = ReturnType<typeof useDraggable>;

/** The keyboard has a handle of its own, so that keys pressed inside the card mean what they say. */
function byPointer({ listeners }: Drag): object {
  const { onKeyDown: _ofHandle, ...pointers } = listeners ?? {};
  return pointers;
}

function Handle({ drag, label }: { drag: Drag; label: string }): JSX.Element {
  const { attributes, listeners, setActivatorNodeRef } = drag;
  return (
    <ActionIcon
      ref={setActivatorNodeRef}
      variant="subtle"
      color="gray"
      size="sm"
      {...attributes}
      onKeyDown={listeners?.onKeyDown as React.KeyboardEventHandler | undefined}
      aria-label={label}
    >
      <IconGripVertical size={15} />
    </ActionIcon>
  );
}

function OnItsWay({ to }: { to: string }): JSX.Element {
  const { t } = useTranslation('team');
  const { columns } = useTeamDesk();
  const name = useNames(columns).ofColumn(to);
  return (
    <div className={classes.moving} role="status">
      <Loader size={14} />
      {t('moving', { name })}
    </div>
  );
}
