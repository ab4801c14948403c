import { Alert, Button, Code, Group } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../ui/act.js';
import { Copyable } from '../../ui/copyable.js';
import { Card } from '../../ui/page.js';
import { Sheet } from '../../ui/sheet.js';
import { Signal } from '../../ui/signal.js';
import type { Site } from './link-types.js';
import classes from './links.module.css';
import { changeSite, SITES } from './links-query.js';
import { SiteForm } from './site-form.js';

/** What a page says to the script, from the banner of its own. */
const BANNER = `window.staffetta = window.staffetta || function () { (staffetta.q = staffetta.q || []).push(arguments); };
staffetta('consent', true);   // ✓
staffetta('consent', false);  // ✗
staffetta('page');            // ↻`;

/** One site: the line for its pages, and what is recorded of its visitors, said plainly. */
export function SiteCard({ site }: { site: Site }): JSX.Element {
  const { t } = useTranslation('sites');
  const { name, origins, consent, state, embedCode } = site;
  return (
    <Card>
      <Group justify="space-between" gap="sm" mb="md">
        <div className={classes.about}>
          <Group gap="sm">
            <h3 className={classes.title}>{name}</h3>
            <Signal tone={state === 'active' ? 'good' : 'off'}>{t(`state.${state}`)}</Signal>
          </Group>
          <p className={classes.url}>{origins.join(', ')}</p>
        </div>
        <Acts site={site} />
      </Group>
      <p className={classes.label}>{t('snippet')}</p>
      <Copyable value={embedCode} />
      <Alert mt="md" color={consent === 'asked' ? 'teal' : 'yellow'} title={t(`consent.${consent}`)}>
        <p className={classes.plain}>{t(`consentText.${consent}`)}</p>
        {consent === 'asked' && (
          <>
            <p className={classes.plain}>{t('banner')}</p>
            <Code block className={classes.codeBlock ?? ''}>
              {BANNER}
            </Code>
          </>
        )}
      </Alert>
      <p className={classes.after}>{t('recorded')}</p>
    </Card>
  );
}

function Acts({ site }: { site: Site }): JSX.Element {
  const { t } = useTranslation('sites');
  const [isChanging, setChanging] = useState(false);
  const { id, state } = site;
  const isActive = state === 'active';
  const turn = useAct({
    run: () => changeSite(id, { state: isActive ? 'paused' : 'active' }),
    touches: SITES,
    done: (changed) => t(`turned.${changed.state}`),
  });
  return (
    <Group gap="xs">
      <Button variant="default" size="xs" onClick={() => setChanging(true)}>
        {t('change')}
      </Button>
      <Button
        variant="subtle"
        size="xs"
        {...(isActive && { color: 'red' })}
        loading={turn.isPending}
        onClick={() => turn.mutate(undefined)}
      >
        {t(isActive ? 'pause' : 'resume')}
      </Button>
      <Sheet isOpen={isChanging} onClose={() => setChanging(false)} title={t('change')}>
        <SiteForm site={site} onDone={() => setChanging(false)} />
      </Sheet>
    </Group>
  );
}
