import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../api/may.js';
import { Card, Page } from '../../ui/page.js';
import { Sheet } from '../../ui/sheet.js';
import { Empty, Failure, Loading } from '../../ui/states.js';
import { useFormats } from '../../ui/use-formats.js';
import { EventForm } from './event-form.js';
import type { MarketingEvent } from './event-types.js';
import classes from './events.module.css';
import { useEvents } from './events-query.js';

/** Events, the latest first, with what came of them. */
export function EventsPage(): JSX.Element {
  const { t } = useTranslation('events');
  const may = useMay();
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
      <Found />
      <Sheet isOpen={isMaking} onClose={() => setMaking(false)} title={t('new')}>
        <EventForm />
      </Sheet>
    </Page>
  );
}

function Found(): JSX.Element {
  const { t } = useTranslation('events');
  const query = useEvents();
  if (query.isError && query.data === undefined)
    return <Failure error={query.error} retry={() => void query.refetch()} />;
  if (query.data === undefined) return <Loading />;
  const items = query.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <Empty title={t('none')}>{t('noneText')}</Empty>;
  return (
    <>
      <Card pad={false}>
        <ul className={classes.list}>
          {items.map((event) => (
            <li key={event.id}>
              <EventRow event={event} />
            </li>
          ))}
        </ul>
      </Card>
      {query.hasNextPage && (
        <Button
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
    </>
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
