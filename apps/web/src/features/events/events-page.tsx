import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../api/may.js';
import { Found } from '../../ui/found.js';
import { Page } from '../../ui/page.js';
import { Sheet } from '../../ui/sheet.js';
import { useFormats } from '../../ui/use-formats.js';
import { EventForm } from './event-form.js';
import type { MarketingEvent } from './event-types.js';
import classes from './events.module.css';
import { useEvents } from './events-query.js';

/** Events, the latest first, with what came of them. */
export function EventsPage(): JSX.Element {
  const { t } = useTranslation('events');
  const may = useMay();
  const events = useEvents();
  const [isMaking, setMaking] = useState(false);
  const actions = (
    <Group gap="xs">
      {may('lead.capture') && (
        <Button component={Link} to="/encounters/new" variant="default">
          {t('encounter.open')}
        </Button>
      )}
      {may('campaign.write') && (
        <Button leftSection={<IconPlus size={17} />} onClick={() => setMaking(true)}>
          {t('new')}
        </Button>
      )}
    </Group>
  );
  return (
    <Page title={t('title')} lead={t('lead')} actions={actions}>
      <Found query={events} none={t('none')} noneText={t('noneText')}>
        {(event) => <EventRow event={event} />}
      </Found>
      <Sheet isOpen={isMaking} onClose={() => setMaking(false)} title={t('new')}>
        <EventForm />
      </Sheet>
    </Page>
  );
}

function EventRow({ event }: { event: MarketingEvent }): JSX.Element {
  const { t } = useTranslation('events');
  const formats = useFormats();
  const { id, name, place, startsAt, registered, attended, leads } = event;
  const counts = [
    `${t('registered')} ${registered}`,
    `${t('attended')} ${attended}`,
    `${t('leads')} ${leads}`,
  ];
  return (
    <Link to={`/events/${id}`} className={classes.row}>
      <div>
        <div className={classes.name}>{name}</div>
        <p className={`${classes.dim} tabular`}>
          {[formats.moment(startsAt), place].filter(Boolean).join(' · ')}
        </p>
      </div>
      <p className={`${classes.dim} tabular`}>{counts.join(' · ')}</p>
    </Link>
  );
}
