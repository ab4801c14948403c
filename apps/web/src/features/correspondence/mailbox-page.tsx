import { Alert, Stack, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Asked } from '../../ui/asked.js';
import { Copyable } from '../../ui/copyable.js';
import { Card, Section } from '../../ui/page.js';
import { Signal } from '../../ui/signal.js';
import { Empty } from '../../ui/states.js';
import { useFormats } from '../../ui/use-formats.js';
import { AssignMessage } from './assign-message.js';
import { useMailbox, useUnmatched } from './correspondence-query.js';
import { MessageList } from './message-list.js';
import type { MailboxHealth } from './message-types.js';

/** Where mail comes in, whether it does, and what no lead was found for. */
export function MailboxPage(): JSX.Element {
  const { t } = useTranslation('correspondence');
  const mailbox = useMailbox(true);
  const unmatched = useUnmatched();
  return (
    <Stack gap="xl">
      <Section title={t('mailbox.title')}>
        <Card>
          <Asked query={mailbox} rows={2}>
            {(health) => <Health health={health} />}
          </Asked>
        </Card>
      </Section>
      <Section title={t('unmatched.title')}>
        <Card>
          <MessageList
            query={unmatched}
            none={<Empty title={t('unmatched.none')}>{t('unmatched.noneText')}</Empty>}
            acts={(message) => <AssignMessage message={message} />}
          />
        </Card>
      </Section>
    </Stack>
  );
}

function Health({ health }: { health: MailboxHealth }): JSX.Element {
  const { t } = useTranslation('correspondence');
  const formats = useFormats();
  const { address, canSend, failingSince, failure, readAt } = health;
  return (
    <Stack gap="sm">
      <Signal tone={canSend ? 'good' : 'off'}>{t(canSend ? 'mailbox.sends' : 'mailbox.sendsNot')}</Signal>
      {address === null ? (
        <Signal tone="off">{t('mailbox.readsNot')}</Signal>
      ) : (
        <>
          {failingSince === null ? (
            <Signal tone={readAt === null ? 'calm' : 'good'}>
              {readAt === null ? t('mailbox.notYet') : t('mailbox.readAt', { at: formats.moment(readAt) })}
            </Signal>
          ) : (
            <Alert color="red" title={t('mailbox.failing', { since: formats.moment(failingSince) })}>
              {failure}
            </Alert>
          )}
          <Text size="sm">{t('mailbox.copy')}</Text>
          <Copyable value={address} />
        </>
      )}
    </Stack>
  );
}
