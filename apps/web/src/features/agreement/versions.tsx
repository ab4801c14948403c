import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Agreement, AgreementVersion } from '../../api/types.js';
import { Section } from '../../ui/page.js';
import { Signal, toneOf } from '../../ui/signal.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import classes from './agreement.module.css';
import { Difference } from './difference.js';

interface VersionsProps {
  readonly agreement: Agreement;
  /** The one that is being read. */
  readonly shown: AgreementVersion;
}

/** How the wording came to be: every version, the newest first, with what it says otherwise than the one it was written from. */
export function Versions({ agreement, shown }: VersionsProps): JSX.Element | null {
  const { t } = useTranslation('agreement');
  if (agreement.versions.length < 2) return null;
  const versions = agreement.versions.toSorted((a, b) => b.number - a.number);
  return (
    <Section title={t('history.title')}>
      <ol className={classes.history}>
        {versions.map((version) => (
          <li key={version.id} data-shown={version.id === shown.id}>
            <OneVersion agreementId={agreement.id} version={version} isShown={version.id === shown.id} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

interface OneVersionProps {
  readonly agreementId: string;
  readonly version: AgreementVersion;
  readonly isShown: boolean;
}

function OneVersion({ agreementId, version, isShown }: OneVersionProps): JSX.Element {
  const { t } = useTranslation('agreement');
  const [isOpen, setOpen] = useState(isShown && version.basedOn !== null);
  const { number, status, note, basedOn } = version;
  return (
    <>
      <Group gap="sm" justify="space-between">
        <Group gap="sm">
          <strong>{t('version', { number })}</strong>
          <Signal tone={toneOf(status)}>{t(`status.${status}`)}</Signal>
        </Group>
        <Group gap="xs">
          {basedOn !== null && (
            <Button
              size="compact-sm"
              variant="subtle"
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
            >
              {t('history.changes')}
            </Button>
          )}
          {isShown ? (
            <span className={classes.small}>{t('history.reading')}</span>
          ) : (
            <Button
              size="compact-sm"
              variant="default"
              component={Link}
              to={`/agreement/${agreementId}?version=${number}`}
            >
              {t('history.read')}
            </Button>
          )}
        </Group>
      </Group>
      <Story version={version} />
      {note !== null && <p className={classes.small}>{t('history.why', { note })}</p>}
      {isOpen && basedOn !== null && (
        <Difference agreementId={agreementId} from={basedOn} to={number} terms={version.terms} />
      )}
    </>
  );
}

/** Who wrote and proposed it, and when. */
function Story({ version }: { version: AgreementVersion }): JSX.Element {
  const { t } = useTranslation('agreement');
  const formats = useFormats();
  const label = useLabel();
  const { author, createdAt, proposer, proposedSide, proposedAt } = version;
  const someone = t('history.someone');
  const written = `${t('history.drafted', { who: author ?? someone })}, ${formats.moment(createdAt)}`;
  const side = proposedSide === null ? '' : label('side', proposedSide);
  const proposed =
    proposedAt === null
      ? ''
      : ` · ${t('history.proposed', { who: proposer ?? someone, side })}, ${formats.moment(proposedAt)}`;
  return (
    <p className={classes.small}>
      {written}
      {proposed}
    </p>
  );
}
