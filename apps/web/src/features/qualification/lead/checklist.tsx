import { Progress } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeadDetail } from '../../../api/types.js';
import { Card, Section } from '../../../ui/page.js';
import { Signal } from '../../../ui/signal.js';
import classes from '../qualification.module.css';
import type { JudgingFramework, LeadQualification } from '../qualification-types.js';
import { CriterionRow } from './criterion-row.js';
import { useMissingText } from './use-missing-text.js';

interface ChecklistsProps {
  readonly lead: LeadDetail;
  readonly known: LeadQualification;
  readonly mayWork: boolean;
}

/** What the agreed frameworks ask of a lead, and what is known of it. */
export function Checklists({ known, ...rest }: ChecklistsProps): JSX.Element {
  return (
    <>
      {known.frameworks.map((framework) => (
        <Checklist key={`${framework.key} ${framework.version}`} {...{ framework, known, ...rest }} />
      ))}
    </>
  );
}

interface ChecklistProps extends ChecklistsProps {
  readonly framework: JudgingFramework;
}

function Checklist({ framework, ...rest }: ChecklistProps): JSX.Element {
  const { t } = useTranslation('qualification');
  const { name, version, verdict } = framework;
  const { isSatisfied, share } = verdict;
  return (
    <Section
      title={t('check.title', { name })}
      aside={
        <Signal tone={isSatisfied ? 'good' : 'calm'}>
          {t(isSatisfied ? 'check.complete' : 'check.notYet')}
        </Signal>
      }
    >
      <Card>
        <Progress value={share * 100} size="sm" color={isSatisfied ? 'teal' : undefined} aria-hidden />
        <MissingLine framework={framework} />
        <CriteriaList framework={framework} criteria={framework.criteria} {...rest} />
        <p className={classes.dim}>{t('check.version', { name, version })}</p>
      </Card>
    </Section>
  );
}

/** What is missing for SQL, in one sentence. */
export function MissingLine({ framework }: { framework: JudgingFramework }): JSX.Element {
  const text = useMissingText();
  return <p className={classes.missing}>{text(framework)}</p>;
}

interface CriteriaListProps extends ChecklistProps {
  readonly criteria: JudgingFramework['criteria'];
}

export function CriteriaList({ framework, criteria, lead, known, mayWork }: CriteriaListProps): JSX.Element {
  return (
    <ul className={classes.criteria}>
      {criteria.map((criterion) => (
        <CriterionRow
          key={criterion.key}
          {...{ lead, criterion, mayWork }}
          framework={framework.key}
          known={known.evidence.find((said) => said.criterion === criterion.key)}
          earlier={known.earlier.filter((said) => said.criterion === criterion.key)}
        />
      ))}
    </ul>
  );
}
