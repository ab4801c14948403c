import { Anchor, Group } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useMay } from '../../../api/may.js';
import { Asked } from '../../../ui/asked.js';
import { Page } from '../../../ui/page.js';
import { Signal } from '../../../ui/signal.js';
import { useFormats } from '../../../ui/use-formats.js';
import type { Registration } from '../partner-types.js';
import { useRegistration } from '../partners-query.js';
import { customerOf, TONES } from '../registration-state.js';
import { ConflictsFound } from './conflicts-found.js';
import { DecideBar } from './decide-bar.js';
import { RegistrationFacts } from './registration-facts.js';
import { ToldPartner } from './told-partner.js';
import classes from './registration.module.css';

/** One registered deal: to the partner what became of it, to the house what it is and what stands beside it. */
export function RegistrationPage(): JSX.Element {
  const { id = '' } = useParams();
  return <Asked query={useRegistration(id)}>{(deal) => <Shown key={deal.id} deal={deal} />}</Asked>;
}

function Shown({ deal }: { deal: Registration }): JSX.Element {
  const { t } = useTranslation('partners');
  const may = useMay();
  const decides = may('deal.decide');
  const { name, company } = customerOf(deal);
  const isMine = may('deal.register');
  const lead = (
    <Group gap={8}>
      <Signal tone={TONES[deal.state]}>{t(`deal.state.${deal.state}`)}</Signal>
      {!isMine && <Link to={`/partners/${deal.partnerId}`}>{deal.partnerName}</Link>}
      {company !== null && <span>{company}</span>}
      <When deal={deal} />
    </Group>
  );
  return (
    <Page title={name} lead={lead} actions={decides && <DecideBar deal={deal} />}>
      <Anchor
        component={Link}
        to={isMine ? '/' : '/partners?view=registrations'}
        size="sm"
        className={classes.back ?? ''}
      >
        <IconArrowLeft size={15} aria-hidden /> {t(isMine ? 'portal.title' : 'deal.all')}
      </Anchor>
      {isMine && <ToldPartner deal={deal} />}
      <div className={decides ? classes.beside : ''}>
        <RegistrationFacts deal={deal} />
        {decides && <ConflictsFound deal={deal} />}
      </div>
    </Page>
  );
}

function When({ deal: { submittedAt, submittedBy } }: { deal: Registration }): JSX.Element {
  const { t } = useTranslation('partners');
  const formats = useFormats();
  const day = formats.day(submittedAt);
  return <span>{t('deal.submittedBy', { day, name: submittedBy.name })}</span>;
}
