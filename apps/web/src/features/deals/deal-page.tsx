import { Anchor, Group } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useMay } from '../../api/may.js';
import { useSession } from '../../api/session.js';
import type { Deal } from '../../api/types.js';
import { useRefetchOn } from '../../live/use-refetch-on.js';
import { Asked } from '../../ui/asked.js';
import { Files } from '../../ui/files.js';
import { Card, Page, Section } from '../../ui/page.js';
import { Signal } from '../../ui/signal.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import { AfterSale } from './after-sale.js';
import { CustomerLinks } from '../customers/customer-links.js';
import { Contacts } from './contacts.js';
import { isOpen, useDeal } from './deal-query.js';
import classes from './deals.module.css';
import { Stepper } from './stepper.js';
import { useMayWrite } from './use-may-write.js';

const TONES = { won: 'good', lost: 'bad' } as const;

/** One deal, whole: how the buyer decides, who decides, and the files that show it. */
export function DealPage(): JSX.Element {
  const { id = '' } = useParams();
  return <Asked query={useDeal(id)}>{(deal) => <DealView key={deal.id} deal={deal} />}</Asked>;
}

function DealView({ deal }: { deal: Deal }): JSX.Element {
  const { t } = useTranslation('deals');
  const may = useMay();
  const { member } = useSession();
  useRefetchOn(may('board.read') ? 'funnel' : `inbox/${member.id}`, ['opportunity']);
  const mayWrite = useMayWrite()(deal) && !deal.isStepsOnly;
  return (
    <Page
      title={deal.name}
      lead={<Standing deal={deal} />}
      actions={
        !deal.isStepsOnly && (
          <Group gap={12}>
            <CustomerLinks personId={deal.personId} companyId={deal.companyId} />
            <Anchor component={Link} to={`/leads/${deal.leadId}`} size="sm">
              {t('toLead')}
            </Anchor>
          </Group>
        )
      }
    >
      <div className={classes.two}>
        <div className={classes.stack}>
          {deal.isStepsOnly && <p className={classes.note}>{t('stepsOnly')}</p>}
          <AfterSale deal={deal} mayWrite={mayWrite} />
          <Stepper deal={deal} mayWrite={mayWrite && isOpen(deal)} />
        </div>
        {!deal.isStepsOnly && <Beside deal={deal} mayWrite={mayWrite} />}
      </div>
    </Page>
  );
}

/** Who decides, and the files. */
function Beside({ deal, mayWrite }: { readonly deal: Deal; readonly mayWrite: boolean }): JSX.Element {
  const { t } = useTranslation('deals');
  const place = mayWrite ? `/opportunities/${deal.id}` : null;
  return (
    <div className={classes.stack}>
      <Section title={t('contacts.title')}>
        <Card>
          <Contacts deal={deal} mayWrite={mayWrite} />
        </Card>
      </Section>
      <Section title={t('files.title', { ns: 'ui' })}>
        <Card>
          <Files items={deal.attachments} place={place} />
        </Card>
      </Section>
    </div>
  );
}

function Standing({ deal }: { deal: Deal }): JSX.Element {
  const label = useLabel();
  const formats = useFormats();
  const { stage, amount, currency, owner, closeOn } = deal;
  const facts = [
    amount !== null && formats.amount(amount, currency),
    closeOn !== null && formats.date(closeOn),
    owner?.name,
  ];
  return (
    <Group gap={8}>
      <Signal tone={stage === 'won' || stage === 'lost' ? TONES[stage] : 'busy'}>
        {label('dealStage', stage)}
      </Signal>
      <span>{facts.filter(Boolean).join(' · ')}</span>
    </Group>
  );
}
