import { Badge, Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useMemberName } from '../../api/session.js';
import { Asked } from '../../ui/asked.js';
import { Card, Section } from '../../ui/page.js';
import { useFormats } from '../../ui/use-formats.js';
import { draftOf } from './form-draft.js';
import { FormPreview } from './form-preview.js';
import type { FormVersion } from './form-types.js';
import classes from './forms.module.css';
import { useFormVersions } from './forms-query.js';
import type { Drafting } from './use-form-draft.js';

interface Props {
  readonly drafting: Drafting;
  readonly onBegun: () => void;
}

/** What it said before, the newest first: each as it was shown, and any may be where a draft begins. */
export function Versions({ drafting, onBegun }: Props): JSX.Element {
  const { t } = useTranslation('forms');
  return (
    <Section title={t('versions.title')}>
      <p className={classes.lead}>{t('versions.lead')}</p>
      <Card pad={false}>
        <Asked query={useFormVersions(drafting.form.id)} rows={1}>
          {({ items }) => (
            <ul className={classes.list}>
              {items.map((version) => (
                <Row key={version.number} {...{ version, drafting, onBegun }} />
              ))}
            </ul>
          )}
        </Asked>
      </Card>
    </Section>
  );
}

function Row({ version, drafting, onBegun }: Props & { readonly version: FormVersion }): JSX.Element {
  const { t } = useTranslation('forms');
  const formats = useFormats();
  const nameOf = useMemberName();
  const [isOpen, setOpen] = useState(false);
  const { number, madeAt, madeBy, definition } = version;
  const isShown = number === drafting.form.version;
  return (
    <li className={classes.version}>
      <Group justify="space-between" gap="sm">
        <div className={classes.grow}>
          <Group gap={8}>
            <span className={classes.name}>{t('version', { version: number })}</span>
            {isShown && (
              <Badge variant="light" tt="none" fw={550}>
                {t('versions.shown')}
              </Badge>
            )}
          </Group>
          <span className={`${classes.dim} tabular`}>
            {formats.moment(madeAt)} · {nameOf(madeBy) ?? t('versions.key')} ·{' '}
            {t('fields.count', { count: definition.fields.length })}
          </span>
        </div>
        <Group gap={4}>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-expanded={isOpen}
            aria-label={t('versions.lookOne', { number })}
            onClick={() => setOpen(!isOpen)}
          >
            {t('versions.look')}
          </Button>
          {!isShown && (
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={t('versions.againOne', { number })}
              onClick={() => {
                drafting.begin(definition);
                onBegun();
              }}
            >
              {t('versions.again')}
            </Button>
          )}
        </Group>
      </Group>
      {isOpen && (
        <FormPreview draft={draftOf(definition)} language={definition.languages[0] ?? 'en'} isTest={false} />
      )}
    </li>
  );
}
