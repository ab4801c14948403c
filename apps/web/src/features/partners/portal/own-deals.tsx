import { Button, UnstyledButton } from '@mantine/core';
import { IconBriefcase } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Asked } from '../../../ui/asked.js';
import { Card, Section } from '../../../ui/page.js';
import { Empty } from '../../../ui/states.js';
import { DealRow } from '../deal-row.js';
import { useRegistrations } from '../partners-query.js';
import { livingFirst } from '../registration-state.js';
import lines from '../partners.module.css';
import classes from './portal.module.css';

const FEW = 5;

/** The customers a partner brought, each with how it stands. */
export function OwnDeals(): JSX.Element {
  const { t } = useTranslation('partners');
  const query = useRegistrations();
  const [isWhole, setWhole] = useState(false);
  return (
    <Section title={t('portal.deals')}>
      <Card pad={false}>
        <Asked query={query} rows={2} height={64}>
          {({ pages }) => {
            const deals = pages.flatMap(({ items }) => items).toSorted(livingFirst);
            if (deals.length === 0) return <NoDeals />;
            return (
              <>
                <ul className={lines.list}>
                  {deals.slice(0, isWhole ? deals.length : FEW).map((deal) => (
                    <DealRow key={deal.id} deal={deal} />
                  ))}
                </ul>
                {deals.length > FEW && (
                  <UnstyledButton className={classes.foot} w="100%" onClick={() => setWhole(!isWhole)}>
                    {t(isWhole ? 'portal.fewerDeals' : 'portal.moreDeals')}
                  </UnstyledButton>
                )}
              </>
            );
          }}
        </Asked>
      </Card>
    </Section>
  );
}

function NoDeals(): JSX.Element {
  const { t } = useTranslation('partners');
  return (
    <Empty
      title={t('portal.noDeals')}
      icon={<IconBriefcase size={26} stroke={1.5} />}
      action={
        <Button component={Link} to="/registrations/new" variant="light">
          {t('portal.register')}
        </Button>
      }
    >
      {t('portal.noDealsText')}
    </Empty>
  );
}
