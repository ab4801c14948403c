import { Button } from '@mantine/core';
import { IconDeviceMobile } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../ui/act.js';
import { Asked } from '../../ui/asked.js';
import { Card, Section } from '../../ui/page.js';
import { useFormats } from '../../ui/use-formats.js';
import type { Device, Devices as Told } from './notification-types.js';
import { forgetDevice, testDevice, useDevices } from './preferences-query.js';
import classes from './preferences.module.css';
import { ThisDevice } from './this-device-switch.js';
import { endpointHere } from './this-device.js';

/** Where one is told although no page is open. */
export function Devices(): JSX.Element {
  const { t } = useTranslation('notifications');
  const query = useDevices();
  return (
    <Section title={t('device.title')}>
      <Card pad={false}>
        <Asked query={query} rows={2}>
          {(devices) => <Known devices={devices} />}
        </Asked>
      </Card>
    </Section>
  );
}

function Known({ devices }: { devices: Told }): JSX.Element {
  const here = useQuery({ queryKey: ['endpoint-here'], queryFn: endpointHere });
  const own = devices.items.find(({ endpoint }) => endpoint === here.data) ?? null;
  return (
    <>
      <ThisDevice publicKey={devices.publicKey} own={own} />
      {devices.items.map((device) => (
        <DeviceRow key={device.id} device={device} isHere={device.id === own?.id} />
      ))}
    </>
  );
}

function DeviceRow({ device, isHere }: { device: Device; isHere: boolean }): JSX.Element {
  const { t } = useTranslation('notifications');
  const formats = useFormats();
  const touches = ['notification-devices'];
  const test = useAct({ run: () => testDevice(device.id), touches, done: () => t('device.tested') });
  const forget = useAct({ run: () => forgetDevice(device.id), touches });
  return (
    <div className={classes.line}>
      <IconDeviceMobile size={20} aria-hidden />
      <div className={classes.grow}>
        <div className={classes.strong}>
          {device.device} {isHere && <span className={classes.here}>{t('device.here')}</span>}
        </div>
        <div className={classes.dim}>{t('device.since', { on: formats.day(device.createdAt) })}</div>
      </div>
      <Button
        variant="subtle"
        size="compact-sm"
        loading={test.isPending}
        onClick={() => test.mutate(undefined)}
        aria-label={`${t('device.test')}: ${device.device}`}
      >
        {t('device.test')}
      </Button>
      {!isHere && (
        <Button
          variant="subtle"
          color="red"
          size="compact-sm"
          loading={forget.isPending}
          onClick={() => forget.mutate(undefined)}
          aria-label={`${t('device.forget')}: ${device.device}`}
        >
          {t('device.forget')}
        </Button>
      )}
    </div>
  );
}
