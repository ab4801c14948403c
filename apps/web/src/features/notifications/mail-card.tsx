import { Button, Switch } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../ui/act.js';
import { Card, Section } from '../../ui/page.js';
import type { Preferences } from './notification-types.js';
import { sendTestMail, useSaying } from './preferences-query.js';
import classes from './preferences.module.css';

const DIGESTS = ['daily', 'pacing', 'weekly'] as const;

/** Digests, and whether mails arrive at all. */
export function MailCard({ preferences }: { preferences: Preferences }): JSX.Element {
  const { t } = useTranslation('notifications');
  const { mailTo } = preferences;
  const test = useAct({
    run: sendTestMail,
    done: ({ mailTo: address }) => t('preferences.testSent', { address }),
  });
  return (
    <Section title={t('preferences.mail')}>
      <Card pad={false}>
        {DIGESTS.map((kind) => (
          <Digest key={kind} kind={kind} preferences={preferences} />
        ))}
        <div className={classes.line}>
          <div className={classes.grow}>
            <div className={classes.strong}>
              {mailTo === null ? t('preferences.noMail') : t('preferences.mailTo', { address: mailTo })}
            </div>
            <div className={classes.dim}>
              {t(mailTo === null ? 'preferences.noMailText' : 'preferences.testText')}
            </div>
          </div>
          {mailTo !== null && (
            <Button variant="default" loading={test.isPending} onClick={() => test.mutate(undefined)}>
              {t('preferences.test')}
            </Button>
          )}
        </div>
      </Card>
    </Section>
  );
}

interface DigestProps {
  readonly kind: (typeof DIGESTS)[number];
  readonly preferences: Preferences;
}

function Digest({ kind, preferences }: DigestProps): JSX.Element {
  const { t } = useTranslation('notifications');
  const saying = useSaying();
  const mode = preferences.items.find((each) => each.channel === 'mail' && each.kind === kind)?.mode;
  return (
    <div className={classes.line}>
      <Switch
        label={t(`digest.${kind}`)}
        description={t(`digestText.${kind}`)}
        checked={mode !== 'off'}
        onChange={(event) =>
          saying.mutate({
            items: [{ channel: 'mail', kind, mode: event.currentTarget.checked ? 'at_once' : 'off' }],
          })
        }
      />
    </div>
  );
}
