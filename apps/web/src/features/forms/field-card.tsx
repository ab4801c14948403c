import { useDraggable, useDroppable } from '@dnd-kit/core';
import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical, IconPencil, IconTrash } from '@tabler/icons-react';
import type { JSX, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Desk } from './desk.js';
import { FieldForm } from './field-form.js';
import { takesTarget } from './form-draft.js';
import type { DraftField } from './form-draft.js';
import { textIn } from './form-types.js';
import classes from './forms.module.css';
import { useTargetName } from './use-target-name.js';

interface Props {
  readonly desk: Desk;
  readonly field: DraftField;
  readonly index: number;
  readonly isWrong: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onChange: (field: DraftField) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One question in a line; opened, what it is made of. */
export function FieldCard(props: Props): JSX.Element {
  const { t } = useTranslation('forms');
  const { desk, field, index, isWrong, isOpen, onMove } = props;
  const drag = useDraggable({ id: field.key });
  const { setNodeRef, isOver } = useDroppable({ id: field.key });
  const byKeys = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (!event.altKey || by === null) return;
    event.preventDefault();
    onMove(by);
  };
  const title =
    textIn(field.label, desk.language) || (field.kind === 'hidden' ? field.name : t('fields.unnamed'));
  return (
    <li
      ref={setNodeRef}
      className={classes.field}
      data-field={field.key}
      data-wrong={isWrong || undefined}
      data-lifted={drag.isDragging || undefined}
      data-over={(isOver && !drag.isDragging) || undefined}
      onKeyDown={byKeys}
    >
      <div className={classes.fieldHead}>
        <span ref={drag.setNodeRef} className={classes.handle} data-handle aria-hidden {...drag.listeners}>
          <IconGripVertical size={18} />
        </span>
        <div className={classes.fieldSays}>
          <div className={classes.name} data-title>
            {title}
          </div>
          <FieldFacts field={field} />
        </div>
        <FieldActs {...props} title={title} />
      </div>
      {isOpen && <FieldForm desk={desk} field={field} index={index} onChange={props.onChange} />}
    </li>
  );
}

function FieldFacts({ field }: { field: DraftField }): JSX.Element {
  const { t } = useTranslation('forms');
  const targetName = useTargetName();
  const { kind, required, to, value, purpose } = field;
  const facts = [
    t(`kind.${kind}`),
    required === true && t('fields.required'),
    takesTarget(kind) && to !== undefined && to !== '' && `→ ${targetName(to)}`,
    kind === 'hidden' && value !== undefined && value !== '' && `= ${value}`,
    kind === 'consent' && purpose,
  ];
  return <div className={classes.dim}>{facts.filter(Boolean).join(' · ')}</div>;
}

function FieldActs({ desk, index, isOpen, title, ...acts }: Props & { readonly title: string }): JSX.Element {
  const { t } = useTranslation('forms');
  const name = title;
  const common = { size: 'lg', variant: 'subtle', color: 'gray' } as const;
  return (
    <div className={classes.acts}>
      <ActionIcon
        {...common}
        data-move="-1"
        disabled={index === 0}
        aria-label={t('fields.up', { name })}
        onClick={() => acts.onMove(-1)}
      >
        <IconArrowUp size={17} />
      </ActionIcon>
      <ActionIcon
        {...common}
        data-move="1"
        disabled={index === desk.draft.fields.length - 1}
        aria-label={t('fields.down', { name })}
        onClick={() => acts.onMove(1)}
      >
        <IconArrowDown size={17} />
      </ActionIcon>
      <ActionIcon {...common} aria-label={t('fields.remove', { name })} onClick={acts.onRemove}>
        <IconTrash size={17} />
      </ActionIcon>
      <ActionIcon
        {...common}
        variant={isOpen ? 'light' : 'subtle'}
        color={isOpen ? 'teal' : 'gray'}
        aria-expanded={isOpen}
        aria-label={t('fields.edit', { name })}
        onClick={acts.onToggle}
      >
        <IconPencil size={17} />
      </ActionIcon>
    </div>
  );
}
