import { Button, Group } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../api/may.js';
import { useMemberName } from '../../../api/session.js';
import { api } from '../../../api/client.js';
import { useAct } from '../../../ui/act.js';
import lines from '../../../ui/lines.module.css';
import { Card, Section } from '../../../ui/page.js';
import { Signal } from '../../../ui/signal.js';
import { useFormats } from '../../../ui/use-formats.js';
import { Sure } from '../../agreement/sure.js';
import classes from '../qualification.module.css';
import type { Framework } from '../qualification-types.js';
import { shownQuestion } from '../template-text.js';
import { useTemplateWords } from '../use-qualification-words.js';
import { draftOf } from './framework-draft.js';
import type { FrameworkDraft } from './framework-draft.js';

interface FrameworkVersionsProps {
  /** The latest first; at least one. */
  readonly versions: readonly Framework[];
  /** As agreements in force name them. */
  readonly pinned: readonly string[];
  readonly onBegin: (draft: FrameworkDraft) => void;
}

/** One framework: every version it had, and which of them judges. */
export function FrameworkVersions({ versions, pinned, onBegin }: FrameworkVersionsProps): JSX.Element {
  const { t } = useTranslation('qualification');
  const words = useTemplateWords();
  const may = useMay();
  const latest = versions[0]!;
  return (
    <Section
      title={latest.name}
      aside={
        may('settings.write') && (
          <Button size="compact-sm" variant="default" onClick={() => onBegin(draftOf(latest, words))}>
            {t('frameworks.change')}
          </Button>
        )
      }
    >
      <Card pad={false}>
        <ul className={lines.list}>
          {versions.map((version) => (
            <li key={version.version}>
              <Version version={version} pinned={pinned} />
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}

function Version({ version: one, pinned }: { version: Framework; pinned: readonly string[] }): JSX.Element {
  const { t } = useTranslation('qualification');
  const formats = useFormats();
  const nameOf = useMemberName();
  const may = useMay();
  const { name, version, isActive, createdAt, createdBy, criteria, atLeast } = one;
  const called = `${name} ${version}`;
  const isPinned = pinned.some((pin) => pin.trim().toLowerCase() === called.toLowerCase());
  const rule = t('frameworks.rule', { atLeast, count: criteria.length });
  return (
    <details>
      <summary className={`${lines.item} ${classes.opens}`}>
        <span className={lines.grow}>
          <span className={lines.name}>{called}</span> <span className={lines.dim}>{rule}</span>
        </span>
        <Group gap={8}>
          {isActive && <Signal tone="good">{t('frameworks.active')}</Signal>}
          {isPinned && <Signal tone="busy">{t('frameworks.isPinned')}</Signal>}
          {!isActive && may('settings.write') && <Activate version={one} />}
        </Group>
        <span className={classes.dim}>
          {[formats.day(createdAt), nameOf(createdBy)].filter(Boolean).join(' · ')}
        </span>
      </summary>
      <Criteria version={one} />
    </details>
  );
}

function Criteria({ version: { key, criteria } }: { version: Framework }): JSX.Element {
  const { t } = useTranslation('qualification');
  const words = useTemplateWords();
  return (
    <ol className={classes.asked}>
      {criteria.map((criterion) => (
        <li key={criterion.key}>
          {shownQuestion(key, criterion, words)}
          <span className={classes.dim}>
            {' '}
            {[t(`evidence.type.${criterion.evidenceType}`), criterion.isRequired && t('check.required')]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Activate({ version: { key, name, version } }: { version: Framework }): JSX.Element {
  const { t } = useTranslation('qualification');
  const called = `${name} ${version}`;
  const act = useAct({
    run: () => api.post(`/frameworks/${key}/versions/${version}/activation`, {}),
    touches: ['frameworks', 'lead'],
    done: () => t('frameworks.activated', { name: called }),
  });
  return (
    <Sure
      title={t('frameworks.activateTitle', { name: called })}
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
      <p className={classes.dim}>{t('frameworks.activateText')}</p>
    </Sure>
  );
}
