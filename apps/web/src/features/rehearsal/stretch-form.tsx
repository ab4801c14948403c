import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '../../live/live-context.js';
import { Card } from '../../ui/page.js';
import { useStretch } from '../../ui/use-stretch.js';
import classes from './rehearsal.module.css';
import { instantsOf, lastWhole, STRETCHES, stretchNameOf, todayIn } from './stretch.js';
import type { Days, StretchName } from './stretch.js';

interface StretchFormProps {
  readonly zone: string;
  /** What is shown already, or was asked for; null where one begins. */
  readonly shown: Days | null;
  readonly isPending: boolean;
  readonly isAgain: boolean;
  readonly onBegin: (days: Days) => void;
}

/** Over which part of the past: whole months and quarters at a tap, any days by hand. */
export function StretchForm({ zone, shown, isPending, isAgain, onBegin }: StretchFormProps): JSX.Element {
  const { t } = useTranslation('rehearsal');
  const stretch = useStretch();
  const today = todayIn(zone, useServerNow(60_000));
  const { name, own, setName, setOwn } = useChoice(shown, today);
  const days = name === 'own' ? own : lastWhole(name, today);
  const isWhole = instantsOf(days, zone) !== null;
  return (
    <Card>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (isWhole) onBegin(days);
        }}
      >
        <SegmentedControl
          aria-label={t('stretch.label')}
          value={name}
          onChange={(next) => setName(next)}
          data={STRETCHES.map((each) => ({ value: each, label: t(`stretch.${each}`) }))}
        />
        {name === 'own' ? (
          <div className={classes.days}>
            <Day label={t('stretch.from')} value={own.from} onChange={(from) => setOwn({ ...own, from })} />
            <Day label={t('stretch.to')} value={own.to} onChange={(to) => setOwn({ ...own, to })} />
          </div>
        ) : (
          <span className={`${classes.dim} tabular`}>{stretch(days.from, days.to)}</span>
        )}
        <Button type="submit" loading={isPending} disabled={!isWhole}>
          {t(isAgain ? 'stretch.again' : 'stretch.go')}
        </Button>
      </form>
    </Card>
  );
}

/** What is chosen; it follows what is shown whenever that becomes another stretch. */
function useChoice(shown: Days | null, today: string) {
  const [followed, follow] = useState(shown);
  const [name, setName] = useState<StretchName>(() => (shown ? stretchNameOf(shown, today) : 'month'));
  const [own, setOwn] = useState<Days>(() => shown ?? lastWhole('month', today));
  if (shown !== null && (shown.from !== followed?.from || shown.to !== followed.to)) {
    follow(shown);
    setName(stretchNameOf(shown, today));
    setOwn(shown);
  }
  return { name, own, setName, setOwn };
}

interface DayProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}

function Day({ label, value, onChange }: DayProps): JSX.Element {
  return (
    <TextInput
      type="date"
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
