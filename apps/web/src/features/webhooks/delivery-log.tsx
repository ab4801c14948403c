import { SegmentedControl, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { LogCard } from '../../ui/log-card.js';
import { Section } from '../../ui/page.js';
import { Signal } from '../../ui/signal.js';
import { useFormats } from '../../ui/use-formats.js';
import { Attempts } from './attempts.js';
import { ReplaySince } from './replay-since.js';
import { STATES } from './webhook-types.js';
import type { Delivery, Webhook } from './webhook-types.js';
import classes from './webhooks.module.css';
import { useDeliveries } from './webhooks-query.js';

const TONES = { pending: 'busy', delivered: 'good', given_up: 'bad', dropped: 'off' } as const;

/** What was sent, the newest first; opened, a line shows each attempt. */
export function DeliveryLog({ endpoint }: { endpoint: Webhook }): JSX.Element {
  const { t } = useTranslation('webhooks');
  const [state, setState] = useState<string>('all');
  const query = useDeliveries(endpoint.id, state === 'all' ? null : state);
  return (
    <Section title={t('log.title')} aside={<ReplaySince endpoint={endpoint} />}>
      <div className={classes.states}>
        <SegmentedControl
          size="xs"
          aria-label={t('log.which')}
          value={state}
          onChange={setState}
          data={['all' as const, ...STATES].map((each) => ({ value: each, label: t(`state.${each}`) }))}
        />
      </div>
      <LogCard
        query={query}
        className={classes.list}
        none={t('log.none')}
        noneText={t('log.noneText')}
        earlier={t('log.earlier')}
      >
        {(delivery) => <DeliveryRow key={delivery.id} endpoint={endpoint} delivery={delivery} />}
      </LogCard>
    </Section>
  );
}

interface RowProps {
  readonly endpoint: Webhook;
  readonly delivery: Delivery;
}

function DeliveryRow({ endpoint, delivery }: RowProps): JSX.Element {
  const { t } = useTranslation('webhooks');
  const formats = useFormats();
  const [isOpen, setOpen] = useState(false);
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <li>
      <UnstyledButton className={classes.delivery} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Chevron size={16} aria-hidden />
        <span className={classes.grow}>
          <span className={classes.type}>{delivery.type}</span>
          <span className={classes.dim}>
            {formats.moment(delivery.createdAt)} · {t('log.attempts', { count: delivery.attempts })}
            {delivery.nextAt !== null && ` · ${t('log.next', { at: formats.moment(delivery.nextAt) })}`}
            {delivery.state === 'pending' && delivery.nextAt === null && ` · ${t('log.waits')}`}
          </span>
        </span>
        <Signal tone={TONES[delivery.state]}>{t(`state.${delivery.state}`)}</Signal>
      </UnstyledButton>
      {isOpen && <Attempts endpoint={endpoint} delivery={delivery} />}
    </li>
  );
}
