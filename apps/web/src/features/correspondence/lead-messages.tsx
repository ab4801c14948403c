import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useReach } from '../../api/may.js';
import type { Whose } from '../../api/may.js';
import { Card, Section } from '../../ui/page.js';
import { useLeadMessages, useMailbox } from './correspondence-query.js';
import { MessageList } from './message-list.js';
import { WriteMessage } from './write-message.js';

interface Props {
  readonly leadId: string;
  readonly whose: Whose;
  /** Whether the person can be written to. */
  readonly hasAddress: boolean;
}

/** Mails and calls of a lead, and a mail to its person. */
export function LeadMessages({ leadId, whose, hasAddress }: Props): JSX.Element {
  const { t } = useTranslation('correspondence');
  const may = useMay();
  const reaches = useReach(whose);
  const query = useLeadMessages(leadId);
  const mailbox = useMailbox(may('attempt.log'));
  const canWrite = hasAddress && reaches('attempt.log') && mailbox.data?.canSend === true;
  const none = (
    <Text c="dimmed" size="sm" mb={canWrite ? 'md' : 0}>
      {mailbox.data?.address ? t('noneCopy', { address: mailbox.data.address }) : t('none')}
    </Text>
  );
  return (
    <Section title={t('title')}>
      <Card>
        <MessageList query={query} none={none} />
        {canWrite && <WriteMessage leadId={leadId} />}
      </Card>
    </Section>
  );
}
