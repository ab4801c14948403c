import { Alert, Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../ui/act.js';
import { Copyable } from '../../ui/copyable.js';
import { Card } from '../../ui/page.js';
import type { Webhook } from './webhook-types.js';
import classes from './webhooks.module.css';
import { rotateSecret } from './webhooks-query.js';

/** The secret receivers check signatures with: shown once when it is made; made anew, both sign for a day. */
export function SecretCard({ endpoint, fresh }: { endpoint: Webhook; fresh: string | null }): JSX.Element {
  const { t } = useTranslation('webhooks');
  const [isAsked, setAsked] = useState(false);
  const act = useAct({ run: () => rotateSecret(endpoint.id), then: () => setAsked(false) });
  const shown = act.data?.secret ?? fresh;
  return (
    <Card>
      <Group justify="space-between" gap="sm">
        <div className={classes.grow}>
          <h2 className={classes.title}>{t('secret.title')}</h2>
          <p className={classes.dim}>{t('secret.text')}</p>
        </div>
        {!isAsked && (
          <Button variant="default" onClick={() => setAsked(true)}>
            {t('secret.rotate')}
          </Button>
        )}
      </Group>
      {isAsked && (
        <Alert mt="md" color="yellow" title={t('secret.sure')}>
          <p className={classes.plain}>{t('secret.sureText')}</p>
          <Group gap="xs" mt="sm">
            <Button size="sm" loading={act.isPending} onClick={() => act.mutate(undefined)}>
              {t('secret.make')}
            </Button>
            <Button size="sm" variant="subtle" onClick={() => setAsked(false)}>
              {t('cancel')}
            </Button>
          </Group>
        </Alert>
      )}
      {shown !== null && (
        <Alert mt="md" color="teal" title={t('secret.once')}>
          <Copyable value={shown} />
          {act.data !== undefined && <p className={classes.plain}>{t('secret.both')}</p>}
        </Alert>
      )}
    </Card>
  );
}
