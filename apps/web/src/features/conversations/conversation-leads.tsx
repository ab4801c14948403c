import { Button, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { INTENTS } from '#contracts';
import { api } from '../../api/client.js';
import { useMay } from '../../api/may.js';
import { useAct } from '../../ui/act.js';
import { Card, Section } from '../../ui/page.js';
import { Sheet } from '../../ui/sheet.js';
import { useFormats } from '../../ui/use-formats.js';
import type { Conversation, MadeLead } from './conversation-types.js';
import classes from './conversations.module.css';
import { TOUCHED } from './conversations-query.js';
import { NOBODY, PersonFields, personOf } from './person-fields.js';

/** The leads a conversation has to do with, and the way to make one of it. */
export function ConversationLeads({ conversation }: { conversation: Conversation }): JSX.Element {
  const { t } = useTranslation('conversations');
  const may = useMay();
  const formats = useFormats();
  const [isMaking, setMaking] = useState(false);
  const { leads } = conversation;
  const canMake = may('conversation.work') && may('lead.capture') && !leads.some(({ way }) => way === 'made');
  return (
    <Section title={t('leads.title')}>
      <Card>
        <Stack gap="sm">
          {leads.length === 0 && (
            <Text c="dimmed" size="sm">
              {t('leads.none')}
            </Text>
          )}
          {leads.map(({ leadId, way, linkedAt }) => (
            <div key={leadId}>
              <Link to={`/leads/${leadId}`}>{t('leads.open')}</Link>
              <p
                className={`${classes.dim} tabular`}
              >{`${t(`leads.${way}`)} · ${formats.moment(linkedAt)}`}</p>
            </div>
          ))}
          {canMake && <Button onClick={() => setMaking(true)}>{t('leads.make')}</Button>}
        </Stack>
      </Card>
      <Sheet isOpen={isMaking} onClose={() => setMaking(false)} title={t('leads.make')}>
        <MakeLead conversation={conversation} onDone={() => setMaking(false)} />
      </Sheet>
    </Section>
  );
}

function MakeLead({ conversation, onDone }: { conversation: Conversation; onDone: () => void }): JSX.Element {
  const { t } = useTranslation('conversations');
  const [draft, setDraft] = useState({ leadType: '', intent: null as string | null });
  const [person, setPerson] = useState(NOBODY);
  const isUnknown = conversation.person === null;
  const act = useAct({
    run: () => {
      const who = isUnknown ? personOf(person) : undefined;
      const leadType = draft.leadType.trim();
      return api.post<MadeLead>(`/conversations/${conversation.id}/lead`, {
        ...(who !== undefined && { person: who }),
        ...(leadType !== '' && { leadType }),
        ...(draft.intent !== null && { intent: draft.intent }),
      });
    },
    touches: TOUCHED,
    done: ({ status }) => t(`leads.${status}`),
    then: onDone,
  });
  return (
    <Stack>
      {isUnknown && (
        <>
          <Text size="sm">{t('leads.whoFirst')}</Text>
          <PersonFields draft={person} onChange={setPerson} />
        </>
      )}
      <TextInput
        label={t('leads.type')}
        description={t('leads.typeHint')}
        maxLength={100}
        value={draft.leadType}
        onChange={(event) => setDraft({ ...draft, leadType: event.currentTarget.value })}
      />
      <Select
        label={t('leads.intent')}
        clearable
        data={INTENTS.map((intent) => ({ value: intent, label: t(`leads.intents.${intent}`) }))}
        value={draft.intent}
        onChange={(intent) => setDraft({ ...draft, intent })}
      />
      <Button
        disabled={isUnknown && personOf(person) === undefined}
        loading={act.isPending}
        onClick={() => act.mutate(undefined)}
      >
        {t('leads.make')}
      </Button>
    </Stack>
  );
}
