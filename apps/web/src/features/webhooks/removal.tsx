import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAct } from '../../ui/act.js';
import type { Webhook } from './webhook-types.js';
import classes from './webhooks.module.css';
import { removeWebhook, TOUCHES } from './webhooks-query.js';

/** There is no way back: it is asked twice. */
export function Removal({ endpoint }: { endpoint: Webhook }): JSX.Element {
  const { t } = useTranslation('webhooks');
  const navigate = useNavigate();
  const [isAsked, setAsked] = useState(false);
  const act = useAct({
    run: () => removeWebhook(endpoint.id),
    touches: TOUCHES,
    done: () => t('removed'),
    then: () => void navigate('/settings/webhooks'),
  });
  if (!isAsked)
    return (
      <div>
        <Button variant="subtle" color="red" size="compact-sm" onClick={() => setAsked(true)}>
          {t('remove')}
        </Button>
      </div>
    );
  return (
    <Group gap="xs" role="group" aria-label={t('remove')}>
      <span className={classes.dim}>{t('removeSure')}</span>
      <Button color="red" size="compact-sm" loading={act.isPending} onClick={() => act.mutate(undefined)}>
        {t('remove')}
      </Button>
      <Button variant="subtle" size="compact-sm" onClick={() => setAsked(false)}>
        {t('cancel')}
      </Button>
    </Group>
  );
}
