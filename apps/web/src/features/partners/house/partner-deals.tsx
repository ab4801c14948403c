import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../ui/page.js';
import { DealList } from './deal-list.js';

export function PartnerDeals({ partnerId }: { partnerId: string }): JSX.Element {
  const { t } = useTranslation('partners');
  return (
    <Section title={t('house.view.registrations')}>
      <DealList filter={{ partnerId }} />
    </Section>
  );
}
