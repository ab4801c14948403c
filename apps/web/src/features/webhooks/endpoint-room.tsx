import { Anchor, Button, Group, Stack } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRefetchOn } from '../../live/use-refetch-on.js';
import { useAct } from '../../ui/act.js';
import { Card } from '../../ui/page.js';
import { Removal } from '../../ui/removal.js';
import { Sheet } from '../../ui/sheet.js';
import { useFormats } from '../../ui/use-formats.js';
import { DeliveryLog } from './delivery-log.js';
import { EndpointForm } from './endpoint-form.js';
import { HealthSign } from './health-sign.js';
import { SecretCard } from './secret-card.js';
import { healthOf } from './webhook-types.js';
import type { Webhook } from './webhook-types.js';
import classes from './webhooks.module.css';
import { removeWebhook, rewordWebhook, testWebhook, TOUCHES } from './webhooks-query.js';

interface Props {
  readonly endpoint: Webhook;
  /** Of one that was made just now: it is shown this once. */
  readonly secret: string | null;
}

/** One endpoint: how it is, its secret, and its log. */
export function EndpointRoom({ endpoint, secret }: Props): JSX.Element {
  const { t } = useTranslation('webhooks');
  useRefetchOn(`webhook-log/${endpoint.id}`, TOUCHES, true);
  return (
    <Stack gap="lg">
      <Anchor component={Link} to="/settings/webhooks" size="sm" className={classes.back}>
        <IconArrowLeft size={15} aria-hidden /> {t('all')}
      </Anchor>
      <Head endpoint={endpoint} />
      {endpoint.format === 'cloudevents' && <SecretCard endpoint={endpoint} fresh={secret} />}
      <DeliveryLog endpoint={endpoint} />
      <Removal
        run={() => removeWebhook(endpoint.id)}
        touches={TOUCHES}
        back="/settings/webhooks"
        label={t('remove')}
        sure={t('removeSure')}
        done={t('removed')}
      />
    </Stack>
  );
}

function Head({ endpoint }: { endpoint: Webhook }): JSX.Element {
  const { t } = useTranslation('webhooks');
  const formats = useFormats();
  const health = healthOf(endpoint);
  const since = endpoint.failingSince === null ? '' : formats.moment(endpoint.failingSince);
  return (
    <Card>
      <Group justify="space-between" align="flex-start" gap="sm">
        <div className={classes.grow}>
          <h2 className={classes.title}>{endpoint.description ?? new URL(endpoint.url).host}</h2>
          <div className={classes.url}>{endpoint.url}</div>
        </div>
        <HealthSign endpoint={endpoint} />
      </Group>
      <p className={classes.health}>{t(`healthText.${health}`, { since })}</p>
      <p className={classes.dim}>
        {t(`format.${endpoint.format}`)} ·{' '}
        {endpoint.types.includes('*') ? t('everything') : endpoint.types.join(', ')} ·{' '}
        {t('made', { on: formats.day(endpoint.createdAt) })}
      </p>
      <Acts endpoint={endpoint} />
    </Card>
  );
}

function Acts({ endpoint }: { endpoint: Webhook }): JSX.Element {
  const { t } = useTranslation('webhooks');
  const [isChanging, setChanging] = useState(false);
  const test = useAct({ run: () => testWebhook(endpoint.id), touches: TOUCHES, done: () => t('tested') });
  const { id, url, types, description, isEnabled } = endpoint;
  const turn = useAct({
    run: () =>
      rewordWebhook({
        ...{ id, url, types, isEnabled: !isEnabled },
        ...(description === null ? {} : { description }),
      }),
    touches: TOUCHES,
    done: ({ isEnabled: isOn }) => t(isOn ? 'runs' : 'isStopped'),
  });
  return (
    <Group mt="md" gap="xs">
      {isEnabled ? (
        <Button variant="light" loading={test.isPending} onClick={() => test.mutate(undefined)}>
          {t('test')}
        </Button>
      ) : (
        <Button loading={turn.isPending} onClick={() => turn.mutate(undefined)}>
          {t('enable')}
        </Button>
      )}
      <Button variant="default" onClick={() => setChanging(true)}>
        {t('change')}
      </Button>
      {isEnabled && (
        <Button variant="subtle" color="red" loading={turn.isPending} onClick={() => turn.mutate(undefined)}>
          {t('stop')}
        </Button>
      )}
      <Sheet isOpen={isChanging} onClose={() => setChanging(false)} title={t('change')}>
        <EndpointForm endpoint={endpoint} onChanged={() => setChanging(false)} />
      </Sheet>
    </Group>
  );
}
