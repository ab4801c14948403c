import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Signal } from '../../ui/signal.js';
import { useFormats } from '../../ui/use-formats.js';
import type { ListedConversation } from './conversation-types.js';
import { STATUS_TONE } from './conversation-tones.js';
import classes from './conversations.module.css';

/** One conversation in a list; opens it. */
export function ConversationRow({ conversation }: { conversation: ListedConversation }): JSX.Element {
  const { t } = useTranslation('conversations');
  const { id, subject, lastText } = conversation;
  return (
    <Link to={`/conversations/${id}`} className={classes.row}>
      <div>
        <div className={classes.subject}>{subject ?? lastText ?? t('untitled')}</div>
        <Whose conversation={conversation} />
      </div>
      <Signs conversation={conversation} />
      <Last conversation={conversation} />
    </Link>
  );
}

interface PartProps {
  readonly conversation: ListedConversation;
}

function Whose({ conversation: { kind, person, handle, owner } }: PartProps): JSX.Element {
  const { t } = useTranslation('conversations');
  const who = person?.name ?? person?.email ?? handle ?? t('unknown');
  const facts = [t(`kindOne.${kind}`), who, person?.company, owner?.name ?? t('owner.nobody')];
  return <p className={classes.dim}>{facts.filter(Boolean).join(' · ')}</p>;
}

function Signs({ conversation: { status, priority, leadId } }: PartProps): JSX.Element {
  const { t } = useTranslation('conversations');
  return (
    <div className={classes.signs}>
      <Signal tone={STATUS_TONE[status]}>{t(`status.${status}`)}</Signal>
      {priority === 'high' && <Signal tone="warn">{t('priority.high')}</Signal>}
      {priority === 'urgent' && <Signal tone="bad">{t('priority.urgent')}</Signal>}
      {leadId !== null && <Signal tone="good">{t('isLead')}</Signal>}
    </div>
  );
}

function Last({ conversation: { stirredAt, messages, subject, lastText } }: PartProps): JSX.Element {
  const { t } = useTranslation('conversations');
  const formats = useFormats();
  const words = subject === null ? null : lastText;
  return (
    <p className={`${classes.dim} ${classes.last} tabular`}>
      {[formats.moment(stirredAt), t('messages', { count: messages }), words].filter(Boolean).join(' · ')}
    </p>
  );
}
