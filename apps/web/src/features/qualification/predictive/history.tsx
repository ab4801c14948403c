import { Button } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.js';
import { useMay } from '../../../api/may.js';
import { useMemberName } from '../../../api/session.js';
import { useAct } from '../../../ui/act.js';
import lines from '../../../ui/lines.module.css';
import { Card, Section } from '../../../ui/page.js';
import { useFormats } from '../../../ui/use-formats.js';
import { Sure } from '../../agreement/sure.js';
import classes from '../qualification.module.css';
import type { ModelSwitch } from '../qualification-types.js';
import { useWhy } from './use-why.js';

interface HistoryProps {
  /** The latest first. */
  readonly switches: readonly ModelSwitch[];
}

/** Who put what in force, when and why; and the way back to what was before. */
export function History({ switches }: HistoryProps): JSX.Element | null {
  const { t } = useTranslation('qualification');
  const may = useMay();
  if (switches.length === 0) return null;
  return (
    <Section
      title={t('predictive.history.title')}
      aside={may('settings.write') && <Reverse before={switches[1]?.version ?? null} />}
    >
      <Card pad={false}>
        <ul className={lines.list} aria-label={t('predictive.history.title')}>
          {switches.map((each) => (
            <li key={each.at}>
              <OneSwitch of={each} />
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}

function useWhich(): (version: number | null) => string {
  const { t } = useTranslation('qualification');
  return (version) =>
    version === null ? t('predictive.history.off') : t('predictive.history.on', { version });
}

function OneSwitch({ of: { version, isReversal, why, at, by } }: { of: ModelSwitch }): JSX.Element {
  const { t } = useTranslation('qualification');
  const formats = useFormats();
  const nameOf = useMemberName();
  const which = useWhich();
  const said = [isReversal ? t('predictive.history.back') : null, why].filter(Boolean).join(' · ');
  return (
    <div className={lines.item}>
      <span className={lines.grow}>
        <span className={lines.name}>{which(version)}</span> <span className={lines.dim}>{said}</span>
      </span>
      <span className={lines.dim}>{[formats.moment(at), nameOf(by)].filter(Boolean).join(' · ')}</span>
    </div>
  );
}

function Reverse({ before }: { before: number | null }): JSX.Element {
  const { t } = useTranslation('qualification');
  const which = useWhich();
  const { field, given } = useWhy();
  const act = useAct({
    run: (why: string) => api.post('/predictive-models/reversal', { why }),
    touches: ['predictive-models', 'lead'],
    done: () => t('predictive.history.isBack'),
  });
  return (
    <Sure
      title={t('predictive.history.reverse')}
      go={t('predictive.history.reverse')}
      isPending={act.isPending}
      onGo={() => given(act.mutateAsync)}
      opener={(open) => (
        <Button size="compact-sm" variant="default" onClick={open}>
          {t('predictive.history.reverse')}
        </Button>
      )}
    >
      <p className={classes.dim}>{t('predictive.history.reverseText', { before: which(before) })}</p>
      {field}
    </Sure>
  );
}
