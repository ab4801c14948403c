import { Button, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useMembers } from '../../api/session.js';
import { useAct } from '../../ui/act.js';
import { Sheet } from '../../ui/sheet.js';

interface DecideProps {
  readonly reviewId: string;
  /** The item of the agenda it answers; null when it answers none. */
  readonly itemPlace: number | null;
  readonly isSmall?: boolean;
}

/** Somebody is to do something by a day. */
export function Decide(props: DecideProps): JSX.Element {
  const { t } = useTranslation('reviews');
  const [isOpen, setOpen] = useState(false);
  const { itemPlace, isSmall = false } = props;
  const title = itemPlace === null ? t('decide.add') : t('decide.addTo', { place: itemPlace });
  return (
    <>
      <Button
        size={isSmall ? 'compact-sm' : 'sm'}
        variant={isSmall ? 'subtle' : 'default'}
        aria-label={title}
        onClick={() => setOpen(true)}
      >
        {isSmall ? t('decide.short') : title}
      </Button>
      <Sheet isOpen={isOpen} onClose={() => setOpen(false)} title={title}>
        {isOpen && <DecideForm {...props} onDone={() => setOpen(false)} />}
      </Sheet>
    </>
  );
}

function DecideForm({
  reviewId,
  itemPlace,
  onDone,
}: DecideProps & { readonly onDone: () => void }): JSX.Element {
  const { t } = useTranslation('reviews');
  const members = (useMembers().data?.items ?? []).filter(({ isActive }) => isActive);
  const [text, setText] = useState('');
  const [ownerId, setOwner] = useState<string | null>(null);
  const [dueOn, setDue] = useState('');
  const act = useAct({
    run: () =>
      api.post(`/reviews/${reviewId}/decisions`, {
        ...{ text: text.trim(), ownerId, dueOn },
        ...(itemPlace !== null && { itemPlace }),
      }),
    touches: ['reviews'],
    done: () => t('decide.done'),
    then: onDone,
  });
  const isReady = text.trim() !== '' && ownerId !== null && dueOn !== '';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate(undefined);
      }}
    >
      <Stack>
        <Textarea
          label={t('decide.what')}
          autosize
          minRows={3}
          maxLength={2_000}
          data-autofocus
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Select
          searchable
          label={t('decide.who')}
          value={ownerId}
          onChange={setOwner}
          data={members.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextInput
          type="date"
          label={t('decide.on')}
          description={t('decide.next')}
          value={dueOn}
          onChange={(event) => setDue(event.currentTarget.value)}
        />
        <Button type="submit" disabled={!isReady} loading={act.isPending}>
          {t('decide.go')}
        </Button>
      </Stack>
    </form>
  );
}
