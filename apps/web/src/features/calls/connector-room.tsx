import { Alert, Anchor, Button, Group, Stack } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useAct } from '../../ui/act.js';
import { Asked } from '../../ui/asked.js';
import { Copyable } from '../../ui/copyable.js';
import { Card } from '../../ui/page.js';
import { useFormats } from '../../ui/use-formats.js';
import { CallLog } from './call-log.js';
import { hookAddress } from './call-types.js';
import type { Connector } from './call-types.js';
import classes from './calls.module.css';
import { removeConnector, rotateConnector, TOUCHES, useConnectorLog } from './calls-query.js';
import { HowTo } from './how-to.js';

interface Props {
  readonly connector: Connector;
  /** Of one that was made just now: it is shown this once. */
  readonly secret: string | null;
}

/** One telephone system: where it tells, its secret, what it told, and how to set it up. */
export function ConnectorRoom({ connector, secret }: Props): JSX.Element {
  const { t } = useTranslation('calls');
  const query = useConnectorLog(connector.id);
  return (
    <Stack gap="lg">
      <Anchor component={Link} to="/settings/calls" size="sm" className={classes.back}>
        <IconArrowLeft size={15} aria-hidden /> {t('all')}
      </Anchor>
      <Card>
        <h2 className={classes.title}>{connector.name}</h2>
        <p className={classes.dim}>
          {connector.country === null ? t('anyCountry') : t('country', { country: connector.country })}
        </p>
        <p className={classes.label}>{t('address')}</p>
        <Copyable value={hookAddress(connector.id)} />
        <Secret connector={connector} fresh={secret} />
      </Card>
      <Asked query={query} rows={3}>
        {(log) => <CallLog log={log} />}
      </Asked>
      <HowTo id={connector.id} />
      <Removal id={connector.id} />
    </Stack>
  );
}

function Secret({ connector, fresh }: { connector: Connector; fresh: string | null }): JSX.Element {
  const { t } = useTranslation('calls');
  const formats = useFormats();
  const act = useAct({ run: () => rotateConnector(connector.id), touches: TOUCHES });
  const shown = act.data?.secret ?? fresh;
  const { previousUntil } = connector;
  return (
    <>
      <Group justify="space-between" mt="lg" gap="sm">
        <p className={classes.label}>{t('secret.title')}</p>
        <Button
          variant="default"
          size="compact-sm"
          loading={act.isPending}
          onClick={() => act.mutate(undefined)}
        >
          {t('secret.rotate')}
        </Button>
      </Group>
      <p className={classes.dim}>
        {previousUntil === null
          ? t('secret.text')
          : t('secret.both', { until: formats.moment(previousUntil) })}
      </p>
      {shown !== null && (
        <Alert mt="sm" color="teal" title={t('secret.once')}>
          <Copyable value={shown} />
        </Alert>
      )}
    </>
  );
}

function Removal({ id }: { id: string }): JSX.Element {
  const { t } = useTranslation('calls');
  const navigate = useNavigate();
  const [isAsked, setAsked] = useState(false);
  const act = useAct({
    run: () => removeConnector(id),
    touches: TOUCHES,
    done: () => t('removed'),
    then: () => void navigate('/settings/calls'),
  });
  return (
    <Group gap="xs" role="group" aria-label={t('remove')}>
      {isAsked && <span className={classes.dim}>{t('removeSure')}</span>}
      <Button
        variant={isAsked ? 'filled' : 'subtle'}
        color="red"
        size="compact-sm"
        loading={act.isPending}
        onClick={() => (isAsked ? act.mutate(undefined) : setAsked(true))}
      >
        {t('remove')}
      </Button>
      {isAsked && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAsked(false)}>
          {t('cancel')}
        </Button>
      )}
    </Group>
  );
}
