import { Alert, Button, Group, Loader } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agreement, AgreementVersion } from '../../api/types.js';
import { useFormats } from '../../ui/use-formats.js';
import { turned } from './knobs.js';
import type { Knob } from './knobs.js';
import classes from './rehearsal.module.css';
import { TakeValues } from './take-values.js';
import type { Trying } from './use-trying.js';

interface AnswerBarProps {
  readonly agreement: Agreement;
  readonly version: AgreementVersion;
  readonly knobs: readonly Knob[];
  readonly trying: Trying;
}

/** What these say was signed by both sides. */
const SIGNED: readonly string[] = ['signed', 'active', 'superseded', 'ended'];

/** What was turned, whether the figures are those of it, and what can be made of it; always in sight. */
export function AnswerBar({ agreement, version, knobs, trying }: AnswerBarProps): JSX.Element {
  const { t } = useTranslation('rehearsal');
  const changed = turned(knobs, trying.terms);
  const { error, retry, putAll } = trying;
  return (
    <div
      className={classes.bar}
      data-changed={changed.length > 0 || undefined}
      role="region"
      aria-label={t('bar.label')}
    >
      {error !== null && (
        <Alert color="red" role="alert" mb="sm">
          <Group justify="space-between">
            {error.message}
            <Button size="compact-sm" variant="light" onClick={retry}>
              {t('bar.retry')}
            </Button>
          </Group>
        </Alert>
      )}
      <Group justify="space-between" gap="sm">
        <span className={classes.dim}>
          {changed.length === 0 ? t('bar.asDrafted') : t('bar.changed', { count: changed.length })}{' '}
          <Answer trying={trying} />
        </span>
        <span className="unseen" role="status">
          {trying.isWaiting ? t('told.trying') : trying.tookMs !== null && t('told.answered')}
        </span>
        <Group gap="sm" className={classes.acts}>
          <Button variant="default" disabled={changed.length === 0} onClick={() => putAll(version.terms)}>
            {t(SIGNED.includes(version.status) ? 'bar.resetSigned' : 'bar.reset')}
          </Button>
          <TakeValues {...{ agreement, version, changed }} terms={trying.terms} />
        </Group>
      </Group>
    </div>
  );
}

/** Whether the figures are those of the sliders; and if they are, how long that took, from the last move to the answer. */
function Answer({ trying }: { trying: Trying }): JSX.Element | null {
  const { t } = useTranslation('rehearsal');
  const formats = useFormats();
  const { isWaiting, tookMs } = trying;
  if (isWaiting)
    return (
      <span className={classes.answer} data-answer="waiting">
        · <Loader size={12} color="gray" /> {t('bar.waiting')}
      </span>
    );
  if (tookMs === null) return null;
  return (
    <span className="tabular" data-answer="there">
      · {t('bar.answered', { ms: formats.number(Math.max(1, Math.round(tookMs))) })}
    </span>
  );
}
