import { Button, Select, Stack, Text, TextInput } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useMembers } from '../../api/session.js';
import { useAct } from '../../ui/act.js';

interface FormProps {
  readonly leadId: string;
  readonly onDone: () => void;
}

type Aside = 'assign' | 'recycle';
const PATHS = { assign: 'assignment', recycle: 'recycling' } as const;

const DAY_MS = 86_400_000;
const dayAfter = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

function useAside(kind: Aside, { leadId, onDone }: FormProps): UseMutationResult<unknown, Error, object> {
  const { t } = useTranslation('leads');
  return useAct({
    run: (body: object) => api.post(`/leads/${leadId}/${PATHS[kind]}`, body),
    touches: ['lead', 'leads', 'obligations'],
    done: () => t(`done.${kind}`),
    then: onDone,
  });
}

/** Another owner, and why. */
export function AssignForm(props: FormProps): JSX.Element {
  const { t } = useTranslation('leads');
  const members = useMembers().data?.items ?? [];
  const [memberId, setMember] = useState<string | null>(null);
  const [why, setWhy] = useState('');
  const act = useAside('assign', props);
  return (
    <Frame text={t('assign.text')}>
      <Select
        label={t('assign.member')}
        searchable
        data={members.filter((each) => each.isActive).map(({ id, name }) => ({ value: id, label: name }))}
        value={memberId}
        onChange={setMember}
      />
      <TextInput
        label={t('assign.why')}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <Button
        disabled={memberId === null || why.trim() === ''}
        loading={act.isPending}
        onClick={() => act.mutate({ memberId, why: why.trim() })}
      >
        {t('act.assign')}
      </Button>
    </Frame>
  );
}

/** Back to marketing, to be woken on a day or when it shows interest again. */
export function RecycleForm(props: FormProps): JSX.Element {
  const { t } = useTranslation('leads');
  const [wakeOn, setWakeOn] = useState('');
  const act = useAside('recycle', props);
  return (
    <Frame text={t('recycle.text')}>
      <TextInput
        type="date"
        label={t('recycle.wakeOn')}
        min={dayAfter(1)}
        value={wakeOn}
        onChange={(event) => setWakeOn(event.currentTarget.value)}
      />
      <Button loading={act.isPending} onClick={() => act.mutate(wakeOn === '' ? {} : { wakeOn })}>
        {t('act.recycle')}
      </Button>
    </Frame>
  );
}

function Frame({ text, children }: { text: string; children: ReactNode }): JSX.Element {
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {text}
      </Text>
      {children}
    </Stack>
  );
}
