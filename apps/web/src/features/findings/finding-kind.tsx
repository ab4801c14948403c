import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '#sla';
import { Card, Section } from '../../ui/page.js';
import { Signal } from '../../ui/signal.js';
import type { Tone } from '../../ui/signal.js';
import { useFormats } from '../../ui/use-formats.js';
import type { Clauses } from '../../ui/use-clauses.js';
import { onceIn, RAREST } from './evidence.js';
import type { FindingCode } from './evidence.js';
import { FindingLeads } from './finding-leads.js';
import classes from './findings.module.css';
import type { ShownFinding } from './findings-query.js';
import { useFindingText, useOtherwise } from './use-finding-text.js';

interface FindingKindProps {
  readonly code: FindingCode;
  readonly items: readonly ShownFinding[];
  readonly clauses: Clauses;
  readonly agreementId: string;
  /** First day of the period they are of. */
  readonly period: string | null;
}

/** One kind of finding: what it means, then each of them. */
export function FindingKind({ code, items, ...where }: FindingKindProps): JSX.Element {
  const { t } = useTranslation('findings');
  return (
    <Section title={t(`kind.${code}.title`)}>
      <p className={classes.means}>{t(`kind.${code}.means`)}</p>
      <Card pad={false}>
        <ul className={classes.list} aria-label={t(`kind.${code}.title`)}>
          {items.map((finding) => (
            <OneFinding key={finding.about} finding={finding} {...where} />
          ))}
        </ul>
      </Card>
    </Section>
  );
}

const TONES: Readonly<Record<Finding['severity'], Tone>> = { note: 'calm', warning: 'warn', serious: 'bad' };

type OneFindingProps = Omit<FindingKindProps, 'code' | 'items'> & { readonly finding: ShownFinding };

/** What was seen, how sure it is, what else could explain it, and the leads that show it. */
function OneFinding({ finding, clauses, ...where }: OneFindingProps): JSX.Element {
  const { t } = useTranslation('findings');
  const text = useFindingText(clauses)(finding);
  const otherwise = useOtherwise()(finding);
  return (
    <li data-finding={finding.code} data-severity={finding.severity}>
      <p className={classes.sentence}>{text}</p>
      <p className={classes.evidence}>
        <Signal tone={TONES[finding.severity]}>{t(`severity.${finding.severity}`)}</Signal>
        <Chance finding={finding} />
      </p>
      <p className={classes.dim}>{t('perhaps', { list: otherwise })}</p>
      <FindingLeads finding={finding} {...where} />
    </li>
  );
}

function Chance({ finding }: { finding: Finding }): JSX.Element {
  const { t } = useTranslation('findings');
  const formats = useFormats();
  const once = onceIn(finding);
  if (once === null) return <span>{t('chance.none')}</span>;
  const times = formats.number(once);
  return <span>{t(once >= RAREST ? 'chance.rarest' : 'chance.once', { times })}</span>;
}

/** What was looked for and not found: silence is an answer only where one knows the question. */
export function NotFound({ codes }: { codes: readonly FindingCode[] }): JSX.Element | null {
  const { t } = useTranslation('findings');
  if (codes.length === 0) return null;
  return (
    <Section title={t('notFound')}>
      <ul className={classes.nothing}>
        {codes.map((code) => (
          <li key={code}>
            <strong>{t(`kind.${code}.title`)}.</strong> {t(`kind.${code}.means`)}
          </li>
        ))}
      </ul>
    </Section>
  );
}
