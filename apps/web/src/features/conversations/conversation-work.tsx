import { Button, Select, Stack, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { CONVERSATION_PRIORITIES, CONVERSATION_STATUSES } from '#contracts';
import { api } from '../../api/client.js';
import { useMay } from '../../api/may.js';
import { useMembers, useSession } from '../../api/session.js';
import { useAct } from '../../ui/act.js';
import { Card, Section } from '../../ui/page.js';
import { useFormats } from '../../ui/use-formats.js';
import type { Conversation, ConversationChange, ConversationStand } from './conversation-types.js';
import classes from './conversations.module.css';
import { TOUCHED } from './conversations-query.js';

type Decision = readonly ['assignment' | 'status' | 'priority', Readonly<Record<string, string | null>>];

/** Who has it, how it stands, how pressing it is, and how that came about. */
export function ConversationWork({ conversation }: { conversation: Conversation }): JSX.Element {
  const { t } = useTranslation('conversations');
  const may = useMay();
  return (
    <>
      <Section title={t('work.title')}>
        <Card>
          {may('conversation.work') ? <Decide conversation={conversation} /> : <Standing of={conversation} />}
        </Card>
      </Section>
      <Section title={t('history.title')}>
        <Card>
          <History changes={conversation.changes} />
        </Card>
      </Section>
    </>
  );
}

function Decide({
  conversation: { id, version, owner, status, priority },
}: {
  conversation: Conversation;
}): JSX.Element {
  const { t } = useTranslation('conversations');
  const { member } = useSession();
  const members = useMembers().data?.items ?? [];
  const act = useAct({
    run: ([what, to]: Decision) =>
      api.post<ConversationStand>(`/conversations/${id}/${what}`, { ...to, version }),
    touches: TOUCHED,
    done: (_, [what, { ownerId }]) => {
      if (what !== 'assignment') return t('work.done');
      const name = members.find((each) => each.id === ownerId)?.name ?? member.name;
      return ownerId ? t('work.assigned', { name }) : t('work.freed');
    },
  });
  const known = new Map(members.map((each) => [each.id, each.name]));
  if (owner) known.set(owner.id, owner.name);
  return (
    <Stack gap="sm">
      <Select
        label={t('owner.label')}
        placeholder={t('owner.nobody')}
        searchable
        clearable
        disabled={act.isPending}
        data={[...known].map(([value, label]) => ({ value, label }))}
        value={owner?.id ?? null}
        onChange={(ownerId) => act.mutate(['assignment', { ownerId }])}
      />
      {owner?.id !== member.id && (
        <Button
          variant="light"
          loading={act.isPending}
          onClick={() => act.mutate(['assignment', { ownerId: member.id }])}
        >
          {t('owner.take')}
        </Button>
      )}
      <Select
        label={t('status.label')}
        allowDeselect={false}
        disabled={act.isPending}
        data={CONVERSATION_STATUSES.map((each) => ({ value: each, label: t(`status.${each}`) }))}
        value={status}
        onChange={(to) => to !== null && act.mutate(['status', { status: to }])}
      />
      <Select
        label={t('priority.label')}
        allowDeselect={false}
        disabled={act.isPending}
        data={CONVERSATION_PRIORITIES.map((each) => ({ value: each, label: t(`priority.${each}`) }))}
        value={priority}
        onChange={(to) => to !== null && act.mutate(['priority', { priority: to }])}
      />
    </Stack>
  );
}

function Standing({ of: { owner, status, priority } }: { of: Conversation }): JSX.Element {
  const { t } = useTranslation('conversations');
  const facts = [owner?.name ?? t('owner.nobody'), t(`status.${status}`), t(`priority.${priority}`)];
  return <Text size="sm">{facts.join(' · ')}</Text>;
}

function History({ changes }: { changes: readonly ConversationChange[] }): JSX.Element {
  const { t } = useTranslation('conversations');
  const formats = useFormats();
  const members = useMembers().data?.items ?? [];
  const tell = ({ field, becomes }: ConversationChange): string => {
    if (field === 'owner')
      return becomes === null
        ? t('history.ownerNone')
        : t('history.owner', { to: members.find(({ id }) => id === becomes)?.name ?? '…' });
    const status = CONVERSATION_STATUSES.find((each) => each === becomes);
    if (status) return t('history.status', { to: t(`status.${status}`) });
    const priority = CONVERSATION_PRIORITIES.find((each) => each === becomes);
    return t('history.priority', { to: priority ? t(`priority.${priority}`) : (becomes ?? '') });
  };
  if (changes.length === 0)
    return (
      <Text c="dimmed" size="sm">
        {t('history.none')}
      </Text>
    );
  return (
    <ol className={classes.history}>
      {changes.toReversed().map((change) => (
        <li key={change.id}>
          {tell(change)}
          <p className={`${classes.dim} tabular`}>
            {`${formats.moment(change.changedAt)} · ${change.by?.name ?? t('history.itself')}`}
          </p>
        </li>
      ))}
    </ol>
  );
}
