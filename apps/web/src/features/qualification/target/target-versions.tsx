import { Button, Group } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../api/may.js';
import { useMemberName } from '../../../api/session.js';
import lines from '../../../ui/lines.module.css';
import { Card, Section } from '../../../ui/page.js';
import { Signal } from '../../../ui/signal.js';
import { useFormats } from '../../../ui/use-formats.js';
import classes from '../qualification.module.css';
import { useRuleName } from '../use-qualification-words.js';
import { Publish } from './publish.js';
import { TargetText } from './target-text.js';
import type { BegunTarget, TargetPublication, TargetVersion } from './target-types.js';

interface VersionsProps {
  readonly versions: readonly TargetVersion[];
  readonly publications: readonly TargetPublication[];
  readonly onBegin: (begun: BegunTarget) => void;
}

/** Every version there was, the latest first; each opens into its words and what it changed. */
export function TargetVersions({ versions, publications, onBegin }: VersionsProps): JSX.Element {
  const { t } = useTranslation('qualification');
  const wasInForce = new Set(publications.map(({ version }) => version));
  return (
    <Section title={t('target.versions')}>
      <Card pad={false}>
        <ul className={lines.list}>
          {versions.map((one) => (
            <li key={one.version}>
              <Version one={one} isDraft={!wasInForce.has(one.version)} onBegin={onBegin} />
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}

interface VersionProps extends Pick<VersionsProps, 'onBegin'> {
  readonly one: TargetVersion;
  readonly isDraft: boolean;
}

function Version({ one, isDraft, onBegin }: VersionProps): JSX.Element {
  const { t } = useTranslation('qualification');
  const formats = useFormats();
  const nameOf = useMemberName();
  const mayWrite = useMay()('settings.write');
  const { version, name, isActive, createdAt, createdBy, definition } = one;
  const standing = isActive ? 'inForce' : isDraft ? 'draft' : 'before';
  return (
    <details open={isActive}>
      <summary className={`${lines.item} ${classes.opens}`}>
        <span className={lines.grow}>
          <span className={lines.name}>{t('target.version', { version })}</span>{' '}
          <span className={lines.dim}>{name}</span>
        </span>
        <Signal tone={isActive ? 'good' : isDraft ? 'calm' : 'off'}>{t(`target.${standing}`)}</Signal>
        {!isActive && mayWrite && <Publish version={version} />}
        <span className={classes.dim}>
          {[formats.day(createdAt), nameOf(createdBy)].filter(Boolean).join(' · ')}
        </span>
      </summary>
      <div className={classes.opened}>
        <TargetText definition={definition} />
        <Changes one={one} />
        {mayWrite && (
          <Group>
            <Button size="compact-sm" variant="subtle" onClick={() => onBegin({ name, definition })}>
              {t('target.again')}
            </Button>
          </Group>
        )}
      </div>
    </details>
  );
}

/** The first version changed nothing: there was none before it. */
function Changes({ one: { version, changes } }: { one: TargetVersion }): JSX.Element | null {
  const { t } = useTranslation('qualification');
  const nameOf = useRuleName();
  if (version === 1) return null;
  if (changes.length === 0) return <p className={classes.dim}>{t('target.changed.none')}</p>;
  return (
    <>
      <p className={classes.part}>{t('target.changed.title')}</p>
      <ul>
        {changes.map(({ criterion, change }) => (
          <li key={criterion}>{t(`target.changed.${change}`, { what: nameOf(criterion) })}</li>
        ))}
      </ul>
    </>
  );
}
