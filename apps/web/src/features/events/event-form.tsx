import { Button, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../api/client.js';
import { useAct } from '../../ui/act.js';
import { EVENTS } from './events-query.js';
import { instantOf } from './local-time.js';

const BLANK = { name: '', place: '', starts: '', ends: '', campaign: '' };

/** What an event is called, where and when it is. */
export function EventForm(): JSX.Element {
  const { t } = useTranslation('events');
  const navigate = useNavigate();
  const [draft, setDraft] = useState(BLANK);
  const [startsAt, endsAt] = [instantOf(draft.starts), instantOf(draft.ends)];
  const [name, place, campaign] = [draft.name.trim(), draft.place.trim(), draft.campaign.trim()];
  const act = useAct({
    run: () =>
      api.post<{ id: string }>('/events', {
        ...{ name, startsAt, endsAt },
        ...(place !== '' && { place }),
        ...(campaign !== '' && { campaign }),
      }),
    touches: [EVENTS],
    done: () => t('form.made'),
    then: ({ id }) => void navigate(`/events/${id}`),
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
          {t('form.make')}
        </Button>
      </Stack>
    </form>
  );
}
