import { Spoiler } from '@mantine/core';
import { IconArrowDownLeft, IconArrowUpRight, IconMail, IconPhone } from '@tabler/icons-react';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Signal } from '../../ui/signal.js';
import type { Tone } from '../../ui/signal.js';
import { useFormats } from '../../ui/use-formats.js';
import classes from './correspondence.module.css';
import type { Message } from './message-types.js';

/** States that say more than that it is there. */
const TOLD: Partial<Record<Message['state'], Tone>> = {
  waiting: 'busy',
  sending: 'busy',
  bounced: 'bad',
  failed: 'bad',
  unknown: 'warn',
  skipped: 'bad',
};

/** Kinds that nobody would take for a mail of the person. */
const MARKED: readonly Message['kind'][] = ['forwarded', 'internal', 'auto_reply', 'bounce', 'report'];

export function MessageItem({ message, children }: { message: Message; children?: ReactNode }): JSX.Element {
  const { t } = useTranslation('correspondence');
  const formats = useFormats();
  const { kind, state, text, reason } = message;
  const tone = TOLD[state];
  return (
    <li className={classes.item}>
      <div className={classes.head}>
        <Way message={message} />
        <span className={classes.subject}>{message.subject ?? t(`channel.${message.channel}`)}</span>
        {tone && <Signal tone={tone}>{t(`state.${state}`)}</Signal>}
        {MARKED.includes(kind) && <Signal tone="calm">{t(`kind.${kind}`)}</Signal>}
        {reason !== null && <Signal tone="warn">{t(`reason.${reason}`)}</Signal>}
      </div>
      <div className={classes.meta}>
        {[
          whom(message, (sender, recipients) => t('from', { sender, recipients })),
          formats.moment(message.occurredAt),
        ].join(' · ')}
      </div>
      {text !== null && text.trim() !== '' && (
        <Spoiler maxHeight={64} showLabel={t('more')} hideLabel={t('less')}>
          <p className={classes.text}>{text.trim()}</p>
        </Spoiler>
      )}
      {children}
    </li>
  );
}

function Way({ message: { channel, direction } }: { message: Message }): JSX.Element {
  const { t } = useTranslation('correspondence');
  const Channel = channel === 'call' ? IconPhone : IconMail;
  const Arrow = direction === 'in' ? IconArrowDownLeft : IconArrowUpRight;
  return (
    <span className={classes.way} role="img" aria-label={t(`way.${channel}_${direction}`)}>
      <Channel size={15} aria-hidden />
      <Arrow size={13} aria-hidden />
    </span>
  );
}

const whom = (
  { member, sender, recipients }: Message,
  told: (sender: string, recipients: string) => string,
): string => told(member?.name ?? sender ?? '…', recipients.join(', ') || '…');
