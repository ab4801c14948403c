import { Switch } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../ui/act.js';
import type { Device } from './notification-types.js';
import classes from './preferences.module.css';
import { forgetTold, permissionHere, silenceThisDevice, tellThisDevice } from './this-device.js';
import type { Permission } from './this-device.js';

interface Props {
  readonly publicKey: string;
  /** This browser as the server knows it; null where it is not told. */
  readonly own: Device | null;
}

/** Turned on here, this browser is told; each state of the browser says what it means and what to do. */
export function ThisDevice({ publicKey, own }: Props): JSX.Element {
  const { t } = useTranslation('notifications');
  const [permission, setPermission] = useState<Permission>(permissionHere);
  const [isRefused, setRefused] = useState(false);
  const isOn = own !== null && permission === 'granted';
  const act = useAct({
    run: async (on: boolean) => {
      if (on) setRefused(!(await tellThisDevice(publicKey)));
      else await silenceThisDevice(own?.id ?? null);
      forgetTold();
    },
    touches: ['notification-devices', 'endpoint-here'],
    done: (_, on) => (on ? undefined : t('device.off')),
    failed: () => true,
    then: () => setPermission(permissionHere()),
  });
  const isPossible = permission === 'granted' || permission === 'asks';
  const state = act.isError
    ? 'failed'
    : isOn
      ? 'on'
      : isRefused && permission === 'asks'
        ? 'closed'
        : permission;
  return (
    <div className={classes.line}>
      <Switch
        label={t('device.this')}
        description={t(`device.state.${state}`)}
        checked={isOn}
        disabled={!isPossible || act.isPending}
        onChange={(event) => act.mutate(event.currentTarget.checked)}
      />
    </div>
  );
}
