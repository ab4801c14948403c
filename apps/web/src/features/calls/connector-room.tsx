import { Alert, Anchor, Button, Group, Stack } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAct } from '../../ui/act.js';
import { Asked } from '../../ui/asked.js';
import { Copyable } from '../../ui/copyable.js';
import { Card } from '../../ui/page.js';
import { Removal } from '../../ui/removal.js';
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
  const formats = useFormats();
  const query = useConnectorLog(connector.id);
  return (
    <Stack gap="lg">
      <Anchor component={Link} to="/settings/calls" size="sm" className={classes.back}>
        <IconArrowLeft size={15} aria-hidden /> {t('all')}
      </Anchor>
      <Card>
        <h2 className={classes.title}>{connector.name}</h2>
        <p className={classes.dim}>
          {connector.country === null
            ? t('anyCountry')
            : t('country', { country: formats.country(connector.country) })}
        </p>
        <p className={classes.label}>{t('address')}</p>
        <Copyable value={hookAddress(connector.id)} />
        <Secret connector={connector} fresh={secret} />
      </Card>
      <Asked query={query} rows={3}>
        {(log) => <CallLog log={log} />}
      </Asked>
      <HowTo id={connector.id} />
      <Removal
        run={() => removeConnector(connector.id)}
        touches={TOUCHES}
        back="/settings/calls"
        label={t('remove')}
        sure={t('removeSure')}
        done={t('removed')}
      />
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
