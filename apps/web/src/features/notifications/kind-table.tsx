import { Select, Switch } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, Section } from '../../ui/page.js';
import { KINDS } from './notification-types.js';
import type { Channel, Kind, Mode, Preferences } from './notification-types.js';
import { useSaying } from './preferences-query.js';
import classes from './preferences.module.css';

const CHANNELS = ['product', 'mail', 'push'] as const;
const MODES = ['at_once', 'daily', 'off'] as const;

interface Props {
  readonly preferences: Preferences;
}

/** Kind by way: a row says what it is, a cell whether it comes that way. */
export function KindTable({ preferences }: Props): JSX.Element {
  const { t } = useTranslation('notifications');
  return (
    <Section title={t('preferences.title')}>
      <Card pad={false}>
        <div role="table" aria-label={t('preferences.title')}>
          <div role="row" className={`${classes.row} ${classes.heads}`}>
            <span role="columnheader">{t('preferences.what')}</span>
            {CHANNELS.map((channel) => (
              <span role="columnheader" key={channel}>
                {t(`preferences.channel.${channel}`)}
              </span>
            ))}
          </div>
          {KINDS.map((kind) => (
            <KindRow key={kind} kind={kind} preferences={preferences} />
          ))}
        </div>
      </Card>
    </Section>
  );
}

function KindRow({ kind, preferences }: Props & { kind: Kind }): JSX.Element {
  const { t } = useTranslation('notifications');
  const name = t(`kind.${kind}`);
  return (
    <div role="row" className={classes.row}>
      <span role="rowheader" className={classes.name}>
        {name}
        <span className={classes.dim}>{t(`kindText.${kind}`)}</span>
      </span>
      {CHANNELS.map((channel) => (
        <span role="cell" key={channel} className={classes.cell}>
          <span className={classes.way} aria-hidden>
            {t(`preferences.channel.${channel}`)}
          </span>
          <Cell kind={kind} channel={channel} preferences={preferences} name={name} />
        </span>
      ))}
    </div>
  );
}

interface CellProps extends Props {
  readonly kind: Kind;
  readonly channel: Channel;
  readonly name: string;
}

function Cell({ kind, channel, preferences, name }: CellProps): JSX.Element {
  const { t } = useTranslation('notifications');
  const saying = useSaying();
  const mode = preferences.items.find((each) => each.kind === kind && each.channel === channel)?.mode;
  const say = (next: Mode): void => saying.mutate({ items: [{ channel, kind, mode: next }] });
  const label = `${name}: ${t(`preferences.channel.${channel}`)}`;
  if (channel === 'mail')
    return (
      <Select
        className={classes.select}
        aria-label={label}
        size="sm"
        allowDeselect={false}
        value={mode ?? 'off'}
        onChange={(next) => next !== null && say(next)}
        data={MODES.map((each) => ({ value: each, label: t(`preferences.mode.${each}`) }))}
      />
    );
  return (
    <Switch
      aria-label={label}
      checked={mode === 'at_once'}
      onChange={(event) => say(event.currentTarget.checked ? 'at_once' : 'off')}
    />
  );
}
