import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Asked } from '../../ui/asked.js';
import { Card, Section } from '../../ui/page.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import type { Touch } from './event-types.js';
import classes from './events.module.css';
import { useTouches } from './events-query.js';

/** What the person of a lead did, the latest first: online and in person, with what shows it. */
export function LeadTouches({ leadId }: { leadId: string }): JSX.Element {
  const { t } = useTranslation('events');
  return (
    <Section title={t('touches.title')}>
      <Card>
        <Asked query={useTouches(leadId)} rows={1}>
          {({ items }) =>
            items.length === 0 ? (
              <Text c="dimmed" size="sm">
                {t('touches.none')}
              </Text>
            ) : (
              <ol className={classes.touches}>
                {items.map((touch) => (
                  <OneTouch key={touch.id} touch={touch} leadId={leadId} />
                ))}
              </ol>
            )
          }
        </Asked>
      </Card>
    </Section>
  );
}

function OneTouch({ touch, leadId }: { touch: Touch; leadId: string }): JSX.Element {
  const { t } = useTranslation('events');
  const label = useLabel();
  const formats = useFormats();
  const { action, channel, asset, campaign, page, evidence, kind, enteredBy, occurredAt } = touch;
  const what = action === null ? label('channel', channel) : t(`touches.action.${action}`);
  const about = [asset ?? page, campaign === asset ? null : campaign, evidence === asset ? null : evidence];
  const facts = [
    formats.moment(occurredAt),
    action === null ? null : label('channel', channel),
    t(`touches.${kind}`),
    enteredBy && t('touches.by', { name: enteredBy.name }),
    touch.leadId === leadId ? t('touches.ofLead') : null,
  ];
  return (
    <li>
      {[what, ...about].filter(Boolean).join(' · ')}
      <p className={`${classes.dim} tabular`}>{facts.filter(Boolean).join(' · ')}</p>
    </li>
  );
}
