import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useMay } from '../../api/may.js';
import { Asked } from '../../ui/asked.js';
import { Found } from '../../ui/found.js';
import { Page, Section } from '../../ui/page.js';
import { Sheet } from '../../ui/sheet.js';
import { useFormats } from '../../ui/use-formats.js';
import { EventForm } from './event-form.js';
import type { ListedAttendance, MarketingEvent } from './event-types.js';
import classes from './events.module.css';
import { useAttendance, useEvent } from './events-query.js';
import { SendScans } from './send-scans.js';

const SHOWN = ['registered', 'attended', 'absent', 'lead'] as const;
type Shown = (typeof SHOWN)[number];

/** One event: how many, who, and the list that tells more. */
export function EventPage(): JSX.Element {
  const { id = '' } = useParams();
  return <Asked query={useEvent(id)}>{(event) => <View event={event} />}</Asked>;
}

function View({ event }: { event: MarketingEvent }): JSX.Element {
  const { t } = useTranslation('events');
  const formats = useFormats();
  const may = useMay();
  const { id, name, place, startsAt, endsAt, campaign } = event;
  const times = `${formats.moment(startsAt)} – ${formats.moment(endsAt)}`;
  // It has the name of the event where nobody gave it one.
  const ownCampaign = campaign.name === name ? null : campaign.name;
  const [isEditing, setEditing] = useState(false);
  const edit = may('campaign.write') && (
    <Button variant="default" leftSection={<IconPencil size={17} />} onClick={() => setEditing(true)}>
      {t('form.edit')}
    </Button>
  );
  return (
    <Page title={name} lead={[times, place, ownCampaign].filter(Boolean).join(' · ')} actions={edit}>
      <Counts event={event} />
      <Section title={t('people.title')}>
        <People eventId={id} />
      </Section>
      {may('lead.capture') && <SendScans eventId={id} />}
      <Sheet isOpen={isEditing} onClose={() => setEditing(false)} title={t('form.editTitle')}>
        <EventForm key={event.version} event={event} onKept={() => setEditing(false)} />
      </Sheet>
    </Page>
  );
}

/** Each number opens into those it counts. */
function Counts({ event }: { event: MarketingEvent }): JSX.Element {
  const { t } = useTranslation('events');
  const [params, setParams] = useSearchParams();
  const is = params.get('is');
  const { registered, attended, leads, absent } = event;
  const figures: Readonly<Record<Shown, number>> = { registered, attended, absent, lead: leads };
  return (
    <div className={classes.counts} role="group" aria-label={t('people.show')}>
      {SHOWN.map((each) => (
        <button
          key={each}
          type="button"
          className={`${classes.count} tabular`}
          aria-pressed={is === each}
          onClick={() => setParams(is === each ? {} : { is: each }, { replace: true })}
        >
          <b>{figures[each]}</b>
          {t(each === 'lead' ? 'leads' : each)}
        </button>
      ))}
    </div>
  );
}

function People({ eventId }: { eventId: string }): JSX.Element {
  const { t } = useTranslation('events');
  const [params] = useSearchParams();
  const query = useAttendance(eventId, params.get('is'));
  return (
    <Found query={query} none={t('people.none')}>
      {(each) => <Person attendance={each} />}
    </Found>
  );
}

function Person({ attendance }: { attendance: ListedAttendance }): JSX.Element {
  const { t } = useTranslation('events');
  const formats = useFormats();
  const { person, registeredAt, attendedAt, leadId } = attendance;
  const facts = [
    registeredAt && `${t('people.registered')} ${formats.moment(registeredAt)}`,
    attendedAt && `${t('people.attended')} ${formats.moment(attendedAt)}`,
  ];
  return (
    <div className={classes.row}>
      <div>
        <div className={classes.name}>{person.name ?? person.email ?? t('people.unknown')}</div>
        <p className={`${classes.dim} tabular`}>{facts.filter(Boolean).join(' · ')}</p>
      </div>
      {leadId !== null && (
        <Link
          to={`/leads/${leadId}`}
          aria-label={`${t('people.lead')}: ${person.name ?? person.email ?? ''}`}
        >
          {t('people.lead')}
        </Link>
      )}
    </div>
  );
}
