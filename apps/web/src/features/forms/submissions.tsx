import { Button, Group, NativeSelect, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../api/may.js';
import { LogCard } from '../../ui/log-card.js';
import { Section } from '../../ui/page.js';
import { Signal } from '../../ui/signal.js';
import { useFormats } from '../../ui/use-formats.js';
import { VERDICTS } from './form-types.js';
import type { FormHit, Verdict, WebForm } from './form-types.js';
import classes from './forms.module.css';
import { useHits } from './forms-query.js';
import { ReplayAll, ReplayOne } from './replay.js';
import { SentWords } from './sent-words.js';

const TONES = { accepted: 'good', test: 'warn', duplicate: 'off', refused: 'bad', failed: 'bad' } as const;

/** What was sent, the newest first, and what it became. */
export function Submissions({ form }: { form: WebForm }): JSX.Element {
  const { t } = useTranslation('forms');
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const query = useHits(form.id, verdict);
  return (
    <Section
      title={t('hits.title')}
      aside={
        <Group gap="xs">
          <ReplayAll form={form} />
          <NativeSelect
            size="sm"
            aria-label={t('hits.which')}
            value={verdict ?? ''}
            onChange={(event) =>
              setVerdict(VERDICTS.find((each) => each === event.currentTarget.value) ?? null)
            }
            data={[
              { value: '', label: t('hits.all') },
              ...VERDICTS.map((each) => ({ value: each, label: t(`verdict.${each}`) })),
            ]}
          />
        </Group>
      }
    >
      <p className={classes.lead}>{t('hits.lead')}</p>
      <LogCard
        query={query}
        className={classes.list}
        none={t('hits.none')}
        noneText={t('hits.noneText')}
        earlier={t('hits.earlier')}
      >
        {(hit) => <Row key={hit.id} form={form} hit={hit} />}
      </LogCard>
    </Section>
  );
}

/** Codes of refusals, some with what they are about behind a colon. */
function useReason(): (reason: string) => string {
  const { t } = useTranslation('forms');
  return (reason) => {
    const [code = '', about] = reason.split(':');
    const said = t('reason', { context: code.trim(), code: reason });
    return about === undefined ? said : `${said} (${about.trim()})`;
  };
}

function Row({ form, hit }: { form: WebForm; hit: FormHit }): JSX.Element {
  const { t } = useTranslation('forms');
  const formats = useFormats();
  const may = useMay();
  const reasonOf = useReason();
  const [isOpen, setOpen] = useState(false);
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  const { receivedAt, version, verdict, reason, origin, leadId } = hit;
  return (
    <li>
      <div className={classes.hit}>
        <UnstyledButton
          className={classes.hitOpen}
          aria-expanded={isOpen}
          disabled={!may('person.read')}
          onClick={() => setOpen(!isOpen)}
        >
          <Chevron size={16} aria-hidden />
          <span className={classes.hitSays}>
            <span className={`${classes.when} tabular`}>{formats.moment(receivedAt)}</span>
            <span className={classes.dim}>
              {[origin ?? t('hits.noOrigin'), version !== null && t('version', { version })]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {reason !== null && <span className={classes.why}>{reasonOf(reason)}</span>}
          </span>
        </UnstyledButton>
        <Signal tone={TONES[verdict]}>{t(`verdict.${verdict}`)}</Signal>
        {verdict === 'failed' && <ReplayOne form={form} hit={hit} />}
        {leadId !== null && (
          <Button component={Link} to={`/leads/${leadId}`} size="compact-sm" variant="light">
            {t('hits.lead_open')}
          </Button>
        )}
      </div>
      {isOpen && <SentWords form={form} hitId={hit.id} />}
    </li>
  );
}
