import { Alert, Button, Group, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Part } from './clause-list.js';
import classes from './editor.module.css';
import type { Writing } from './use-draft.js';

/** Whether everything is saved, what is not right yet, and the button that saves; always in sight. */
export function SaveBar({
  writing,
  onOpen,
}: {
  writing: Writing;
  onOpen: (part: Part) => void;
}): JSX.Element {
  const { t } = useTranslation('agreement');
  const { isDirty, isSaving, isStale, problems, save, reload } = writing;
  const first = problems[0];
  return (
    <div className={classes.bar} role="region" aria-label={t('edit.save')}>
      {isStale && (
        <Alert color="red" role="alert">
          <Group justify="space-between">
            {t('edit.stale')}
            <Button size="compact-sm" variant="light" onClick={reload}>
              {t('edit.reload')}
            </Button>
          </Group>
        </Alert>
      )}
      {first !== undefined && (
        <Alert color="red" role="alert">
          <Group justify="space-between">
            {t('edit.problems', { count: problems.length })}
            <Button size="compact-sm" variant="light" onClick={() => onOpen(partOf(first.pointer))}>
              {first.detail}
            </Button>
          </Group>
        </Alert>
      )}
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {isDirty ? t('edit.dirty') : t('edit.clean')}
        </Text>
        <Button disabled={!isDirty} loading={isSaving} onClick={save}>
          {t('edit.save')}
        </Button>
      </Group>
    </div>
  );
}

/** The part of the draft a place is in. */
function partOf(pointer: string): Part {
  const [, head, index] = pointer.split('/');
  if (head === 'clauses' && index !== undefined) return Number(index);
  return head === 'calendars' ? 'calendars' : 'general';
}
