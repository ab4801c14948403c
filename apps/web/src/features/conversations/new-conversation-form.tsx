import { Button, SegmentedControl, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { CONVERSATION_KINDS } from '#contracts';
import type { ConversationKind } from '#contracts';
import { api } from '../../api/client.js';
import { useAct } from '../../ui/act.js';
import type { NewConversation, OpenedConversation } from './conversation-types.js';
import { TOUCHED } from './conversations-query.js';
import { NOBODY, PersonFields, personOf } from './person-fields.js';

const said = (text: string): string | undefined => text.trim() || undefined;

/** A ticket or a mention that came by another way than a program. */
export function NewConversationForm(): JSX.Element {
  const { t } = useTranslation('conversations');
  const navigate = useNavigate();
  const [kind, setKind] = useState<ConversationKind>('care');
  const [draft, setDraft] = useState({ subject: '', handle: '', text: '' });
  const [person, setPerson] = useState(NOBODY);
  const act = useAct({
    run: () => api.post<OpenedConversation>('/conversations', bodyOf(kind, draft, personOf(person))),
    touches: TOUCHED,
    done: () => t('form.done'),
    then: ({ conversationId }) => void navigate(`/conversations/${conversationId}`),
  });
  const isBlank = draft.subject.trim() === '' && draft.text.trim() === '';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate(undefined);
      }}
    >
      <Stack>
        <SegmentedControl
          aria-label={t('kind.label')}
          value={kind}
          onChange={(value) => setKind(value)}
          data={CONVERSATION_KINDS.map((each) => ({ value: each, label: t(`kindOne.${each}`) }))}
        />
        <TextInput
          label={t('form.subject')}
          maxLength={300}
          value={draft.subject}
          onChange={(event) => setDraft({ ...draft, subject: event.currentTarget.value })}
        />
        <Textarea
          label={t('form.text')}
          autosize
          minRows={3}
          maxLength={20_000}
          value={draft.text}
          onChange={(event) => setDraft({ ...draft, text: event.currentTarget.value })}
        />
        <PersonFields draft={person} onChange={setPerson} />
        <TextInput
          label={t('form.handle')}
          description={t('form.handleHint')}
          maxLength={200}
          value={draft.handle}
          onChange={(event) => setDraft({ ...draft, handle: event.currentTarget.value })}
        />
        <Button type="submit" disabled={isBlank} loading={act.isPending}>
          {t('form.open')}
        </Button>
      </Stack>
    </form>
  );
}

function bodyOf(
  kind: ConversationKind,
  draft: Readonly<Record<'subject' | 'handle' | 'text', string>>,
  person: NewConversation['person'],
): NewConversation {
  const [subject, handle, text] = [said(draft.subject), said(draft.handle), said(draft.text)];
  return {
    kind,
    ...(subject !== undefined && { subject }),
    ...(handle !== undefined && { handle }),
    ...(person !== undefined && { person }),
    ...(text !== undefined && { message: { direction: 'in', text } }),
  };
}
