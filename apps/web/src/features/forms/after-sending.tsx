import { NumberInput, SegmentedControl, Stack, Switch, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, Section } from '../../ui/page.js';
import { problemAt } from './desk.js';
import type { Desk } from './desk.js';
import classes from './forms.module.css';
import { TextOf } from './text-of.js';

const DAYS_2 = 48;
const MOST_HOURS = 720;

/** What visitors see once they sent it, and whether a mail asks them to confirm. */
export function AfterSending({ desk }: { desk: Desk }): JSX.Element {
  const { t } = useTranslation('forms');
  const { draft, put } = desk;
  const isAway = draft.redirect !== undefined;
  return (
    <Section title={t('after.title')}>
      <Card>
        <Stack gap="md">
          <SegmentedControl
            aria-label={t('after.what')}
            value={isAway ? 'away' : 'here'}
            onChange={(value) => put({ redirect: value === 'away' ? 'https://' : undefined })}
            data={[
              { value: 'here', label: t('after.here') },
              { value: 'away', label: t('after.away') },
            ]}
          />
          {draft.redirect !== undefined && (
            <TextInput
              type="url"
              label={t('after.redirect')}
              description={t('after.redirectHint')}
              value={draft.redirect}
              error={problemAt(desk, '/definition/redirect')}
              onChange={(event) => put({ redirect: event.currentTarget.value })}
            />
          )}
          <TextOf
            {...{ desk, pointer: '/definition/thanks', label: t('after.thanks'), rows: 2 }}
            {...(isAway && { description: t('after.thanksAway') })}
            value={draft.thanks}
            onChange={(thanks) => put({ thanks })}
          />
          <Proof desk={desk} />
        </Stack>
      </Card>
    </Section>
  );
}

/** Double opt-in: the mail, until when its link is good, and whether the lead waits for it. */
function Proof({ desk }: { desk: Desk }): JSX.Element {
  const { t } = useTranslation('forms');
  const { doubleOptIn } = desk.draft;
  const { put } = desk;
  return (
    <>
      <Switch
        label={t('proof.on')}
        description={t('proof.hint')}
        checked={doubleOptIn !== undefined}
        error={problemAt(desk, '/definition/doubleOptIn')}
        onChange={(event) =>
          put({ doubleOptIn: event.currentTarget.checked ? { holds: true, hours: DAYS_2 } : undefined })
        }
      />
      {doubleOptIn !== undefined && (
        <div className={classes.nested}>
          <Switch
            label={t('proof.holds')}
            description={t('proof.holdsHint')}
            checked={doubleOptIn.holds}
            onChange={(event) => put({ doubleOptIn: { ...doubleOptIn, holds: event.currentTarget.checked } })}
          />
          <NumberInput
            label={t('proof.hours')}
            min={1}
            max={MOST_HOURS}
            allowDecimal={false}
            maw={220}
            value={doubleOptIn.hours}
            onChange={(hours) => put({ doubleOptIn: { ...doubleOptIn, hours: Number(hours) || 1 } })}
          />
        </div>
      )}
    </>
  );
}
