import { Anchor, Button, Group } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useMay } from '../../../api/may.js';
import { Missing } from '../../../app/missing.js';
import { Asked } from '../../../ui/asked.js';
import { Card, Page } from '../../../ui/page.js';
import { Sheet } from '../../../ui/sheet.js';
import { useFormats } from '../../../ui/use-formats.js';
import type { Partner } from '../partner-types.js';
import { usePartners } from '../partners-query.js';
import { PartnerStandingSection } from '../standing/partner-standing-section.js';
import { EndForm } from './end-form.js';
import classes from './house.module.css';
import { PartnerDeals } from './partner-deals.js';
import { PartnerForm } from './partner-form.js';
import { PartnerFigures } from './partner-list.js';
import { PartnerMembers } from './partner-members.js';

/** One partner: what it does, what it promised, whom it brings and who its people are. */
export function PartnerPage(): JSX.Element {
  const { id = '' } = useParams();
  return (
    <Asked query={usePartners()}>
      {({ items }) => {
        const partner = items.find((each) => each.id === id);
        return partner === undefined ? <Missing /> : <Shown key={id} partner={partner} />;
      }}
    </Asked>
  );
}

function Shown({ partner }: { partner: Partner }): JSX.Element {
  const { t } = useTranslation('partners');
  const formats = useFormats();
  const { id, name, kind, regions, since, endedAt, note, openLeads } = partner;
  const facts = [
    t(`house.kind.${kind}`),
    ...regions,
    t('house.since', { day: formats.day(since) }),
    endedAt !== null && t('house.ended', { day: formats.day(endedAt) }),
  ];
  return (
    <Page title={name} lead={facts.filter(Boolean).join(' · ')} actions={<Acts partner={partner} />}>
      <Anchor component={Link} to="/partners" size="sm" className={classes.back ?? ''}>
        <IconArrowLeft size={15} aria-hidden /> {t('house.all')}
      </Anchor>
      <Card>
        <PartnerFigures partner={partner} />
        {note !== null && <p className={classes.dim}>{note}</p>}
      </Card>
      <div className={classes.columns}>
        <div className={classes.stack}>
          <PartnerDeals partnerId={id} />
          <PartnerMembers teamId={id} />
          <Link to={`/leads?teamId=${id}`}>
            {t('house.figures.openLeads')}: {formats.number(openLeads)}
          </Link>
        </div>
        <PartnerStandingSection whose={id} title={t('house.standing')} />
      </div>
    </Page>
  );
}

function Acts({ partner }: { partner: Partner }): JSX.Element | null {
  const { t } = useTranslation('partners');
  const may = useMay();
  const [open, setOpen] = useState<'change' | 'end' | null>(null);
  const close = (): void => setOpen(null);
  if (!may('partner.manage') || partner.endedAt !== null) return null;
  return (
    <Group gap="xs">
      <Button variant="default" onClick={() => setOpen('change')}>
        {t('house.change')}
      </Button>
      <Button variant="subtle" color="red" onClick={() => setOpen('end')}>
        {t('house.end.go')}
      </Button>
      <Sheet isOpen={open === 'change'} onClose={close} title={partner.name}>
        <PartnerForm partner={partner} onDone={close} />
      </Sheet>
      <Sheet isOpen={open === 'end'} onClose={close} title={t('house.end.title', { name: partner.name })}>
        <EndForm partner={partner} onDone={close} />
      </Sheet>
    </Group>
  );
}
