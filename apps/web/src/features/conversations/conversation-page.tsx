import { Anchor, Group, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMay } from '../../api/may.js';
import { Asked } from '../../ui/asked.js';
import { Card, Page, Section } from '../../ui/page.js';
import { Signal } from '../../ui/signal.js';
import { useFormats } from '../../ui/use-formats.js';
import { AddWords } from './add-words.js';
import { ConversationLeads } from './conversation-leads.js';
import type { Conversation, ConversationMessage } from './conversation-types.js';
import { STATUS_TONE } from './conversation-tones.js';
import { ConversationWork } from './conversation-work.js';
import classes from './conversations.module.css';
import { useConversation } from './conversations-query.js';

/** One conversation: what was said, who has it, and what became of it. */
export function ConversationPage(): JSX.Element {
  const { id = '' } = useParams();
  return <Asked query={useConversation(id)}>{(one) => <View key={one.id} conversation={one} />}</Asked>;
}

function View({ conversation }: { conversation: Conversation }): JSX.Element {
  const { t } = useTranslation('conversations');
  const may = useMay();
  const { subject, person, handle, messages, status, kind } = conversation;
  const title = subject ?? person?.name ?? handle ?? t('untitled');
  const standing = (
    <Group gap={8}>
      <Signal tone={STATUS_TONE[status]}>{t(`status.${status}`)}</Signal>
      <span>{t(`kindOne.${kind}`)}</span>
    </Group>
  );
  return (
    <Page title={title} lead={standing}>
      <div className={classes.two}>
        <div className={classes.stack}>
          <Card>
            {messages.length === 0 && (
              <Text c="dimmed" size="sm">
                {t('nothingSaid')}
              </Text>
            )}
            <ol className={classes.said}>
              {messages.map((message) => (
                <Said key={message.id} message={message} />
              ))}
            </ol>
          </Card>
          {may('conversation.work') && <AddWords conversationId={conversation.id} />}
        </div>
        <div className={classes.stack}>
          <Who conversation={conversation} />
          <ConversationLeads conversation={conversation} />
          <ConversationWork conversation={conversation} />
        </div>
      </div>
    </Page>
  );
}

function Said({ message }: { message: ConversationMessage }): JSX.Element {
  const { t } = useTranslation('conversations');
  const formats = useFormats();
  const { direction, author, member, text, evidence, saidAt } = message;
  const who = member?.name ?? author;
  return (
    <li className={classes.bubble} data-direction={direction}>
      <p className={`${classes.dim} tabular`}>
        {[t(`said.${direction}`), who, formats.moment(saidAt)].filter(Boolean).join(' · ')}
      </p>
      <p className={classes.words}>{text ?? t('hidden')}</p>
      {evidence !== null && (
        <Anchor href={evidence} target="_blank" rel="noreferrer noopener" size="sm">
          {t('evidence')}
        </Anchor>
      )}
    </li>
  );
}

function Who({ conversation }: { conversation: Conversation }): JSX.Element {
  const { t } = useTranslation('conversations');
  const formats = useFormats();
  const { person, handle, openedAt, source, externalId } = conversation;
  const foreign = source === null ? null : [source, externalId].filter(Boolean).join(' ');
  return (
    <Section title={t('who.title')}>
      <Card>
        <Text fw={600}>{person === null ? t('unknown') : (person.name ?? person.email ?? t('hidden'))}</Text>
        {[person?.company, person?.email, person?.phone, handle && t('who.handle', { handle }), foreign]
          .filter(Boolean)
          .map((fact) => (
            <p key={fact} className={classes.dim}>
              {fact}
            </p>
          ))}
        <p className={`${classes.dim} tabular`}>{`${t('who.open')} ${formats.moment(openedAt)}`}</p>
      </Card>
    </Section>
  );
}
