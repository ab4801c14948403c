import { Button } from '@mantine/core';
import { IconPlus, IconWebhook } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Asked } from '../../ui/asked.js';
import { Card, Section } from '../../ui/page.js';
import { Sheet } from '../../ui/sheet.js';
import { Empty } from '../../ui/states.js';
import { EndpointForm } from './endpoint-form.js';
import { EndpointRoom } from './endpoint-room.js';
import { HealthSign } from './health-sign.js';
import type { Webhook } from './webhook-types.js';
import classes from './webhooks.module.css';
import { useWebhooks } from './webhooks-query.js';

/** Where else what happens is told; one of them, opened, shows what was sent and what came of it. */
export function Webhooks(): JSX.Element {
  const { t } = useTranslation('webhooks');
  const [params, setParams] = useSearchParams();
  const [isAdding, setAdding] = useState(false);
  const [fresh, setFresh] = useState<{ id: string; secret: string } | null>(null);
  const query = useWebhooks();
  const open = (id: string): void => setParams({ endpoint: id });
  return (
    <Asked query={query}>
      {({ items }) => {
        const opened = items.find(({ id }) => id === params.get('endpoint'));
        if (opened !== undefined)
          return <EndpointRoom endpoint={opened} secret={fresh?.id === opened.id ? fresh.secret : null} />;
        return (
          <Section title={t('title')} aside={items.length > 0 && <Add onAdd={() => setAdding(true)} />}>
            <p className={classes.dim}>{t('lead')}</p>
            <Card pad={false}>
              {items.length === 0 ? (
                <Empty
                  title={t('none')}
                  icon={<IconWebhook size={26} stroke={1.5} />}
                  action={<Add onAdd={() => setAdding(true)} />}
                >
                  {t('noneText')}
                </Empty>
              ) : (
                <ul className={classes.list}>
                  {items.map((endpoint) => (
                    <Row key={endpoint.id} endpoint={endpoint} />
                  ))}
                </ul>
              )}
            </Card>
            <Sheet isOpen={isAdding} onClose={() => setAdding(false)} title={t('add')}>
              <EndpointForm
                onMade={(made) => {
                  setFresh(made);
                  setAdding(false);
                  open(made.id);
                }}
              />
            </Sheet>
          </Section>
        );
      }}
    </Asked>
  );
}

function Add({ onAdd }: { onAdd: () => void }): JSX.Element {
  const { t } = useTranslation('webhooks');
  return (
    <Button variant="light" leftSection={<IconPlus size={16} />} onClick={onAdd}>
      {t('add')}
    </Button>
  );
}

function Row({ endpoint }: { endpoint: Webhook }): JSX.Element {
  const { t } = useTranslation('webhooks');
  return (
    <li>
      <Link to={`/settings/webhooks?endpoint=${endpoint.id}`} className={`${classes.row} quiet`}>
        <span className={classes.grow}>
          <span className={classes.name}>{endpoint.description ?? new URL(endpoint.url).host}</span>
          <span className={classes.url}>{endpoint.url}</span>
          <span className={classes.dim}>
            {t(`format.${endpoint.format}`)} ·{' '}
            {endpoint.types.includes('*') ? t('everything') : endpoint.types.join(', ')}
          </span>
        </span>
        <HealthSign endpoint={endpoint} />
      </Link>
    </li>
  );
}
