import { Button, Group } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.js';
import { useMay } from '../../../api/may.js';
import { useMemberName } from '../../../api/session.js';
import { useAct } from '../../../ui/act.js';
import lines from '../../../ui/lines.module.css';
import { Card, Section } from '../../../ui/page.js';
import { Signal } from '../../../ui/signal.js';
import { useFormats } from '../../../ui/use-formats.js';
import { Sure } from '../../agreement/sure.js';
import classes from '../qualification.module.css';
import type { ScoreModelVersion } from '../qualification-types.js';
import type { Begun } from './begun.js';
import { ModelText } from './model-text.js';

interface ModelVersionsProps {
  readonly versions: readonly ScoreModelVersion[];
  readonly onBegin: (begun: Begun) => void;
}

/** Every version there was, the latest first; each opens into its rules. */
export function ModelVersions({ versions, onBegin }: ModelVersionsProps): JSX.Element {
  const { t } = useTranslation('qualification');
  return (
    <Section title={t('scoring.versions')}>
      <Card pad={false}>
        <ul className={lines.list}>
          {versions.map((version) => (
            <li key={version.version}>
              <Version version={version} onBegin={onBegin} />
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}

interface VersionProps extends Pick<ModelVersionsProps, 'onBegin'> {
  readonly version: ScoreModelVersion;
}

function Version({ version: one, onBegin }: VersionProps): JSX.Element {
  const { t } = useTranslation('qualification');
  const formats = useFormats();
  const nameOf = useMemberName();
  const mayWrite = useMay()('settings.write');
  const { version, name, isActive, createdAt, createdBy, definition } = one;
  return (
    <details open={isActive}>
      <summary className={`${lines.item} ${classes.opens}`}>
        <span className={lines.grow}>
          <span className={lines.name}>{t('scoring.version', { version })}</span>{' '}
          <span className={lines.dim}>{name}</span>
        </span>
        {isActive && <Signal tone="good">{t('scoring.active')}</Signal>}
        {!isActive && mayWrite && <Activate version={version} />}
        <span className={classes.dim}>
          {[formats.day(createdAt), nameOf(createdBy)].filter(Boolean).join(' · ')}
        </span>
      </summary>
      <div className={classes.opened}>
        <ModelText model={definition} />
        {mayWrite && !isActive && (
          <Group>
            <Button size="compact-sm" variant="subtle" onClick={() => onBegin({ name, model: definition })}>
              {t('scoring.again')}
            </Button>
          </Group>
        )}
      </div>
    </details>
  );
}

function Activate({ version }: { version: number }): JSX.Element {
  const { t } = useTranslation('qualification');
  const act = useAct({
    run: () => api.post(`/score-models/${version}/activation`, {}),
    touches: ['score-models', 'lead'],
    done: () => t('scoring.activated', { version }),
  });
  return (
    <Sure
      title={t('scoring.activateTitle', { version })}
      go={t('activate')}
      isPending={act.isPending}
      onGo={() => act.mutateAsync(undefined)}
      opener={(open) => (
        <Button
          size="compact-sm"
          variant="light"
          onClick={(event) => {
            // The line it stands on opens and shuts by a click of its own.
            event.preventDefault();
            open();
          }}
        >
          {t('activate')}
        </Button>
      )}
    >
      <p className={classes.dim}>{t('scoring.activateText')}</p>
    </Sure>
  );
}
