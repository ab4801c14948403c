import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';

interface LeaveGuardProps {
  readonly isDirty: boolean;
  /** Address under which everything stays under one’s hands: going about there is not leaving. */
  readonly within?: string;
}

/** Asks before what was written and not saved is left behind, within the product and out of it. */
export function LeaveGuard({ isDirty, within }: LeaveGuardProps): JSX.Element {
  const { t } = useTranslation('agreement');
  const blocker = useBlocker(({ nextLocation }) => isDirty && nextLocation.pathname !== within);
  useEffect(() => {
    if (!isDirty) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isDirty]);
  const stay = (): void => blocker.reset?.();
  return (
    <Modal opened={blocker.state === 'blocked'} onClose={stay} title={t('edit.leave')} centered>
      <Stack gap="md">
        <Text size="sm">{t('edit.leaveText')}</Text>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" color="red" onClick={() => blocker.proceed?.()}>
            {t('edit.leaveGo')}
          </Button>
          <Button data-autofocus onClick={stay}>
            {t('edit.stay')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
