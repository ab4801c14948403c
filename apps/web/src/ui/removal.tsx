import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAct } from './act.js';

interface RemovalProps {
  readonly run: () => Promise<unknown>;
  readonly touches: readonly string[];
  /** Page of what is left. */
  readonly back: string;
  /** On the button, before and after it was asked. */
  readonly label: string;
  /** What goes and what stays, told before it is done. */
  readonly sure: string;
  readonly done: string;
}

/** Removes what a page is about; there is no way back, so it is asked twice. */
export function Removal({ run, touches, back, label, sure, done }: RemovalProps): JSX.Element {
  const { t } = useTranslation('ui');
  const navigate = useNavigate();
  const [isAsked, setAsked] = useState(false);
  const act = useAct({ run, touches, done: () => done, then: () => void navigate(back) });
  return (
    <Group gap="xs" role="group" aria-label={label}>
      {isAsked && (
        <Text component="span" c="dimmed" size="sm">
          {sure}
        </Text>
      )}
      <Button
        variant={isAsked ? 'filled' : 'subtle'}
        color="red"
        size="compact-sm"
        loading={act.isPending}
        onClick={() => (isAsked ? act.mutate(undefined) : setAsked(true))}
      >
        {label}
      </Button>
      {isAsked && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAsked(false)}>
          {t('action.cancel')}
        </Button>
      )}
    </Group>
  );
}
