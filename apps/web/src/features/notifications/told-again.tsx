import { Alert, Button, Group } from '@mantine/core';
import { IconDeviceMobile } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { useAct } from '../../ui/act.js';
import { useDevices } from './preferences-query.js';
import classes from './notifications.module.css';
import { forgetTold, permissionHere, tellThisDevice, wasToldHere } from './this-device.js';

/** Asks whoever was told on this device before they signed out whether they want to be again; without a yes nothing is sent. */
export function ToldAgain(): JSX.Element | null {
  const { member } = useSession();
  const [isAsked, setAsked] = useState(() => wasToldHere(member.id) && permissionHere() !== 'denied');
  if (!isAsked) return null;
  return (
    <Question
      onAnswered={() => {
        forgetTold();
        setAsked(false);
      }}
    />
  );
}

function Question({ onAnswered }: { onAnswered: () => void }): JSX.Element | null {
  const { t } = useTranslation('notifications');
  const devices = useDevices();
  const publicKey = devices.data?.publicKey;
  const act = useAct({
    run: (key: string) => tellThisDevice(key),
    touches: ['notification-devices', 'endpoint-here'],
    done: (isOn) => (isOn ? t('again.done') : undefined),
    then: onAnswered,
  });
  if (publicKey === undefined) return null;
  return (
    <Alert
      className={classes.again}
      color="teal"
      icon={<IconDeviceMobile size={18} />}
      title={t('again.title')}
      role="region"
    >
      <Group gap="xs">
        <Button size="compact-sm" loading={act.isPending} onClick={() => act.mutate(publicKey)}>
          {t('again.yes')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={onAnswered}>
          {t('again.no')}
        </Button>
      </Group>
    </Alert>
  );
}
