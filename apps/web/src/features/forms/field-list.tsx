import { closestCenter, DndContext, MouseSensor, TouchSensor, useSensor, useSensors } from '@dnd-kit/core';
import { Alert, Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/page.js';
import { problemAt } from './desk.js';
import type { Desk } from './desk.js';
import { FieldCard } from './field-card.js';
import { newField } from './form-draft.js';
import type { DraftField } from './form-draft.js';
import { fieldOf } from './form-checks.js';
import { KINDS } from './form-types.js';
import type { FieldKind } from './form-types.js';
import classes from './forms.module.css';
import { SILENT, useMoving } from './use-moving.js';

interface Props {
  readonly desk: Desk;
  /** Key of the field that is being written. */
  readonly open: string | null;
  readonly onOpen: (key: string | null) => void;
}

/** What is asked, in its order: moved by the mouse, by a finger, by Alt and the arrows, or by two buttons. */
export function FieldList({ desk, open, onOpen }: Props): JSX.Element {
  const { t } = useTranslation('forms');
  const { draft, put, problems } = desk;
  const { fields } = draft;
  const { list, said, move, drop } = useMoving(desk);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
  );
  const wrong = new Set(problems.map(({ pointer }) => fieldOf(pointer)));
  const whole = problemAt(desk, '/definition/fields');
  const change = (field: DraftField): void =>
    put({ fields: fields.map((each) => (each.key === field.key ? field : each)) });
  return (
    <Section title={t('fields.title')} aside={<AddField desk={desk} onAdded={onOpen} />}>
      <p className={classes.lead}>{t('fields.keys')}</p>
      {whole !== null && (
        <Alert color="red" p="xs" mb="sm">
          {whole}
        </Alert>
      )}
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        accessibility={SILENT}
        onDragEnd={({ active, over }) => over !== null && drop(String(active.id), String(over.id))}
      >
        <ol className={classes.fields} ref={list} aria-label={t('fields.title')}>
          {fields.map((field, index) => (
            <FieldCard
              key={field.key}
              {...{ desk, field, index }}
              isWrong={wrong.has(index)}
              isOpen={open === field.key}
              onToggle={() => onOpen(open === field.key ? null : field.key)}
              onChange={change}
              onMove={(by) => move(index, index + by)}
              onRemove={() => put({ fields: fields.toSpliced(index, 1) })}
            />
          ))}
        </ol>
      </DndContext>
      <span className="unseen" role="status">
        {said}
      </span>
    </Section>
  );
}

function AddField({ desk, onAdded }: { desk: Desk; onAdded: (key: string) => void }): JSX.Element {
  const { t } = useTranslation('forms');
  const { draft, put, language } = desk;
  const add = (kind: FieldKind): void => {
    const field = newField(kind, draft.fields, { [language]: t(`kind.${kind}`) });
    put({ fields: [...draft.fields, field] });
    onAdded(field.key);
  };
  return (
    // It stays while one scrolls to its last kind, even where its button is out of sight by then.
    <Menu position="bottom-end" shadow="md" width={280} hideDetached={false}>
      <Menu.Target>
        <Button variant="light" leftSection={<IconPlus size={16} />}>
          {t('fields.add')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.kinds ?? ''}>
        {KINDS.map((kind) => (
          <Menu.Item key={kind} onClick={() => add(kind)}>
            <span className={classes.kind}>{t(`kind.${kind}`)}</span>
            <span className={classes.dim}>{t(`kindText.${kind}`)}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
