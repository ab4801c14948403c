import { Stack, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useReach } from '../../api/may.js';
import type { LeadDetail } from '../../api/types.js';
import { Asked } from '../../ui/asked.js';
import { Card, Section } from '../../ui/page.js';
import { Deal } from './deal.js';
import { useDeals } from './lead-query.js';
import { OpenDeal } from './open-deal.js';
import { whoseOf } from './whose.js';

/** What the lead is worth: its deals, and a way to open one. */
export function DealBox({ lead }: { lead: LeadDetail }): JSX.Element {
  const { t } = useTranslation('leads');
  const deals = useDeals(lead.id);
  const mayWrite = useReach(whoseOf(lead))('opportunity.write') && lead.stage !== 'disqualified';
  return (
    <Section title={t('lead.deal')}>
      <Card>
        <Asked query={deals} rows={1}>
          {({ items }) => (
            <Stack gap="md">
              {items.map((deal) => (
                <Deal key={deal.id} deal={deal} mayWrite={mayWrite} />
              ))}
              {items.length === 0 && mayWrite && <OpenDeal lead={lead} />}
              {items.length === 0 && !mayWrite && (
                <Text c="dimmed" size="sm">
                  {t('deal.none')}
                </Text>
              )}
            </Stack>
          )}
        </Asked>
      </Card>
    </Section>
  );
}
