import type { AfterSaleStepCode } from '#contracts';
import { ActionIcon } from '@mantine/core';
import { IconCircle, IconCircleFilled } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAct } from '../../ui/act.js';
import { useLabel } from '../../ui/use-label.js';
import { useFormats } from '../../ui/use-formats.js';
import { useAfterSaleWord } from '../customers/after-sale-word.js';
import { placeOf, saidBy } from './notification-text.js';
import type { Notification } from './notification-types.js';
import classes from './notifications.module.css';
import { markRead } from './notifications-query.js';

interface Props {
  readonly item: Notification;
  /** The one that keys act on. */
  readonly isMarked?: boolean;
  readonly onLeave?: () => void;
}

export const itemId = (id: string): string => `told-${id}`;

/** Followed, it is read; the sign beside it turns that round. */
export function NotificationItem({ item, isMarked = false, onLeave }: Props): JSX.Element {
  const { t } = useTranslation('notifications');
  const formats = useFormats();
  const mark = useAct({ run: markRead, touches: ['notifications'] });
  const follow = (): void => {
    if (!item.isRead) mark.mutate({ id: item.id, isRead: true });
    onLeave?.();
  };
  const Sign = item.isRead ? IconCircle : IconCircleFilled;
  return (
    <li id={itemId(item.id)} className={classes.item} data-read={item.isRead} data-marked={isMarked}>
      <Link to={placeOf(item)} className={`${classes.link} quiet`} onClick={follow}>
        <span className={classes.text}>
          <Words item={item} />
        </span>
        <time className={classes.when} dateTime={item.at}>
          {formats.moment(item.at)}
        </time>
      </Link>
      <ActionIcon
        variant="subtle"
        size="lg"
        onClick={() => mark.mutate({ id: item.id, isRead: !item.isRead })}
        aria-label={t(item.isRead ? 'markUnread' : 'markRead')}
      >
        <Sign size={10} aria-hidden />
      </ActionIcon>
    </li>
  );
}

/** What a step that follows a sale is called is asked for only where one is named. */
function Words({ item }: Pick<Props, 'item'>): JSX.Element {
  const { step } = saidBy(item);
  return step === null ? <Plain item={item} /> : <OfStep item={item} step={step} />;
}

function Plain({ item }: Pick<Props, 'item'>): JSX.Element {
  return <>{useText(item)}</>;
}

function OfStep({ item, step }: Pick<Props, 'item'> & { readonly step: AfterSaleStepCode }): JSX.Element {
  return <>{useText(item, useAfterSaleWord()(step))}</>;
}

function useText(item: Notification, step = ''): string {
  const { t } = useTranslation('notifications');
  const formats = useFormats();
  const label = useLabel();
  const { key, duty, reason, share, most, channel, version, day } = saidBy(item);
  return t(`text.${key}`, {
    step,
    channel: channel === '' ? '' : label('channel', channel),
    most: formats.percent(most),
    duty: t(`duty.${duty}`),
    reason: t(`reason.${reason}`),
    share: formats.percent(share),
    version: formats.number(version),
    day: day === '' ? '' : formats.date(day),
  });
}
