import { Alert, Anchor, Button, Group, Stack } from '@mantine/core';
import { IconExternalLink, IconQrcode } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Copyable } from '../../ui/copyable.js';
import { Card, Section } from '../../ui/page.js';
import type { WebForm } from './form-types.js';
import classes from './forms.module.css';
import { useLanguageName } from './use-language-name.js';

interface Props {
  readonly form: WebForm;
  readonly onBuild: () => void;
}

/** How it comes into a page of any site, and the page of its own. */
export function Embed({ form, onBuild }: Props): JSX.Element {
  const { t } = useTranslation('forms');
  const { origins } = form.definition;
  return (
    <Stack gap="lg">
      {form.state === 'test' && <Alert color="yellow">{t('place.inTest')}</Alert>}
      <Section title={t('place.embed')}>
        <Card>
          <p className={classes.plain}>{t('place.embedText')}</p>
          <Copyable value={form.embedCode} />
          {origins.length === 0 ? (
            <Alert color="yellow" mt="md" title={t('place.noOrigin')}>
              <Button size="compact-sm" variant="default" onClick={onBuild}>
                {t('place.addOrigin')}
              </Button>
            </Alert>
          ) : (
            <p className={classes.after}>{t('place.origins', { origins: origins.join(', ') })}</p>
          )}
          <p className={classes.after}>{t('place.policy', { origin: new URL(form.address).origin })}</p>
        </Card>
      </Section>
      <Section title={t('place.own')}>
        <Card>
          <p className={classes.plain}>{t('place.ownText')}</p>
          <Copyable value={form.address} />
          <Group gap="xs" mt="md">
            <Button
              component="a"
              href={form.address}
              target="_blank"
              rel="noreferrer"
              variant="default"
              leftSection={<IconExternalLink size={16} />}
            >
              {t('place.open')}
            </Button>
            <Button
              component={Link}
              to={`/settings/links?${new URLSearchParams({ target: form.address, name: form.name }).toString()}`}
              variant="default"
              leftSection={<IconQrcode size={16} />}
            >
              {t('place.qr')}
            </Button>
          </Group>
          <ByLanguage form={form} />
        </Card>
      </Section>
    </Stack>
  );
}

/** Left alone, the visitor’s browser chooses the language; these say it outright. */
function ByLanguage({ form: { address, definition } }: { form: WebForm }): JSX.Element | null {
  const { t } = useTranslation('forms');
  const nameOf = useLanguageName();
  if (definition.languages.length < 2) return null;
  return (
    <p className={classes.after}>
      {t('place.byLanguage')}{' '}
      {definition.languages.map((code, index) => (
        <span key={code}>
          {index > 0 && ' · '}
          <Anchor inherit href={`${address}?lang=${code}`} target="_blank" rel="noreferrer">
            {nameOf(code)}
          </Anchor>
        </span>
      ))}
    </p>
  );
}
