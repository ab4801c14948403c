import { Button, Group } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../ui/act.js';
import { Asked } from '../../ui/asked.js';
import { useFormats } from '../../ui/use-formats.js';
import type { Attempt, Delivery, Webhook } from './webhook-types.js';
import classes from './webhooks.module.css';
import { replayOne, TOUCHES, useDelivery } from './webhooks-query.js';

interface Props {
  readonly endpoint: Webhook;
  readonly delivery: Delivery;
}

/** Each time it was sent: when, how long it took, what was answered. */
export function Attempts({ endpoint, delivery }: Props): JSX.Element {
  const { t } = useTranslation('webhooks');
  const query = useDelivery(endpoint.id, delivery);
  const act = useAct({
    run: () => replayOne({ id: endpoint.id, deliveryId: delivery.id }),
    touches: TOUCHES,
    done: () => t('log.replaying'),
  });
  return (
    <div className={classes.attempts}>
      <Asked query={query} rows={1}>
        {({ log }) =>
          log.length === 0 ? (
            <p className={classes.dim}>{t('log.notYet')}</p>
          ) : (
            <table className={classes.table}>
              <thead>
                <tr>
                  <th>{t('log.number')}</th>
                  <th>{t('log.at')}</th>
                  <th>{t('log.answer')}</th>
                  <th>{t('log.took')}</th>
                </tr>
              </thead>
              <tbody>
                {log.map((attempt) => (
                  <AttemptRow key={attempt.number} attempt={attempt} />
                ))}
              </tbody>
            </table>
          )
        }
      </Asked>
      <Group gap="md" mt="sm" justify="space-between">
        <code className={classes.id}>{`msg_${delivery.id.replaceAll('-', '')}`}</code>
        {endpoint.isEnabled && (
          <Button
            variant="light"
            size="compact-sm"
            loading={act.isPending}
            onClick={() => act.mutate(undefined)}
          >
            {t('log.replay')}
          </Button>
        )}
      </Group>
    </div>
  );
}

function AttemptRow({ attempt }: { attempt: Attempt }): JSX.Element {
  const { t } = useTranslation('webhooks');
  const formats = useFormats();
  const { number, at, durationMs, outcome, status } = attempt;
  return (
    <tr>
      <td>{number}</td>
      <td>{formats.moment(at)}</td>
      <td>{status ?? t(`outcome.${outcome}`)}</td>
      <td>{t('log.ms', { ms: formats.number(durationMs) })}</td>
    </tr>
  );
}
