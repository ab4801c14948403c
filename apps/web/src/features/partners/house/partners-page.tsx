import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useMay } from '../../../api/may.js';
import { Page } from '../../../ui/page.js';
import { Sheet } from '../../../ui/sheet.js';
import { PartnerForm } from './partner-form.js';
import { PartnerList } from './partner-list.js';
import { RegisteredDeals } from './registered-deals.js';

const VIEWS = ['partners', 'registrations'] as const;
type View = (typeof VIEWS)[number];

/** The partners of the house with what they do, and the customers they bring. */
export function PartnersPage(): JSX.Element {
  const { t } = useTranslation('partners');
  const may = useMay();
  const [params, setParams] = useSearchParams();
  const [isAdding, setAdding] = useState(false);
  const view = VIEWS.find((each) => each === params.get('view')) ?? 'partners';
  const add = may('partner.manage') && (
    <Button leftSection={<IconPlus size={17} />} onClick={() => setAdding(true)}>
      {t('house.add')}
    </Button>
  );
  return (
    <Page title={t('title')} lead={t('house.lead')} actions={add}>
      <SegmentedControl
        w="fit-content"
        maw="100%"
        size="sm"
        aria-label={t('house.view.label')}
        value={view}
        onChange={(next: View) => setParams({ view: next }, { replace: true })}
        data={VIEWS.map((each) => ({ value: each, label: t(`house.view.${each}`) }))}
      />
      {view === 'partners' ? <PartnerList /> : <RegisteredDeals />}
      <Sheet isOpen={isAdding} onClose={() => setAdding(false)} title={t('house.add')}>
        <PartnerForm onDone={() => setAdding(false)} />
      </Sheet>
    </Page>
  );
}
