import { Button, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../api/client.js';
import { useAct } from '../../ui/act.js';
import type { MarketingEvent } from './event-types.js';
import { EVENTS } from './events-query.js';
import { fieldOf, instantOf } from './local-time.js';

const BLANK = { name: '', place: '', starts: '', ends: '', campaign: '' };

const draftOf = ({ name, place, startsAt, endsAt, campaign }: MarketingEvent): typeof BLANK => ({
  ...{ name, place: place ?? '', campaign: campaign.name },
  ...{ starts: fieldOf(new Date(startsAt)), ends: fieldOf(new Date(endsAt)) },
});

interface EventFormProps {
  /** The event as it was seen; left out for a new one. */
  readonly event?: MarketingEvent;
  readonly onKept?: () => void;
}

/** What an event is called, where and when it is. */
export function EventForm({ event: seen, onKept }: EventFormProps): JSX.Element {
  const { t } = useTranslation('events');
  const navigate = useNavigate();
  const [draft, setDraft] = useState(() => (seen ? draftOf(seen) : BLANK));
  const [startsAt, endsAt] = [instantOf(draft.starts), instantOf(draft.ends)];
  const [name, place, campaign] = [draft.name.trim(), draft.place.trim(), draft.campaign.trim()];
  const act = useAct({
    run: () => {
      const facts = {
        ...{ name, startsAt, endsAt },
        ...(place !== '' && { place }),
        ...(campaign !== '' && { campaign }),
      };
      return seen
        ? api.put<{ id: string }>(`/events/${seen.id}`, { ...facts, version: seen.version })
        : api.post<{ id: string }>('/events', facts);
    },
    touches: [EVENTS],
    done: () => t(seen ? 'form.kept' : 'form.made'),
    then: ({ id }) => (seen ? onKept?.() : void navigate(`/events/${id}`)),
  });
  const field = (
    key: keyof typeof BLANK,
    more: { type?: string; description?: string } = {},
  ): JSX.Element => (
    <TextInput
      label={t(`form.${key}`)}
      maxLength={200}
      value={draft[key]}
      onChange={(event) => setDraft({ ...draft, [key]: event.currentTarget.value })}
      {...more}
    />
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate(undefined);
      }}
    >
      <Stack>
        {field('name')}
        {field('place')}
        {field('starts', { type: 'datetime-local' })}
        {field('ends', { type: 'datetime-local' })}
        {field('campaign', { description: t('form.campaignHint') })}
        <Button
          type="submit"
          disabled={name === '' || startsAt === null || endsAt === null}
          loading={act.isPending}
        >
          {t(seen ? 'form.keep' : 'form.make')}
        </Button>
      </Stack>
    </form>
  );
}
