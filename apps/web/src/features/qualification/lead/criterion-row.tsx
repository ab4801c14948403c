import { Button, Group } from '@mantine/core';
import { IconCircleCheckFilled, IconCircleDashed } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.js';
import { useMemberName } from '../../../api/session.js';
import type { LeadDetail } from '../../../api/types.js';
import { useAct } from '../../../ui/act.js';
import { useFormats } from '../../../ui/use-formats.js';
import classes from '../qualification.module.css';
import type { Criterion, EarlierEvidence, Evidence } from '../qualification-types.js';
import { shownQuestion } from '../template-text.js';
import { useTemplateWords } from '../use-qualification-words.js';
import { EvidenceForm, TOUCHED } from './evidence-form.js';
import { useEvidenceText } from './use-evidence-text.js';

interface CriterionRowProps {
  readonly lead: LeadDetail;
  /** Key of the framework that asks. */
  readonly framework: string;
  readonly criterion: Criterion;
  readonly known: Evidence | undefined;
  readonly earlier: readonly EarlierEvidence[];
  readonly mayWork: boolean;
}

/** One thing to be known: the question, what is known, who said it, and what was said before. */
export function CriterionRow(props: CriterionRowProps): JSX.Element {
  const { lead, framework, criterion, known } = props;
  const { t } = useTranslation('qualification');
  const words = useTemplateWords();
  const [isOpen, setOpen] = useState(false);
  const isMet = known?.type === criterion.evidenceType;
  const Icon = isMet ? IconCircleCheckFilled : IconCircleDashed;
  const begun = (isMet && known.content) || '';
  return (
    <li className={classes.criterion} data-met={isMet}>
      <Icon size={20} aria-hidden className={classes.mark} />
      <div className={classes.body}>
        <div className={classes.question}>
          {shownQuestion(framework, criterion, words)}
          <span className="unseen"> {t(isMet ? 'check.met' : 'check.open')}</span>
          {criterion.isRequired && <span className={classes.must}>{t('check.required')}</span>}
        </div>
        {isOpen ? (
          <EvidenceForm {...{ lead, criterion, begun }} onDone={() => setOpen(false)} />
        ) : (
          <Answer {...props} isMet={isMet} onWrite={() => setOpen(true)} />
        )}
      </div>
    </li>
  );
}

interface AnswerProps extends Omit<CriterionRowProps, 'framework' | 'criterion'> {
  readonly isMet: boolean;
  readonly onWrite: () => void;
}

/** What is known, and what can be done about it. */
function Answer({ lead, known, earlier, mayWork, isMet, onWrite }: AnswerProps): JSX.Element {
  const { t } = useTranslation('qualification');
  return (
    <>
      {known && <Known known={known} lead={lead} isMet={isMet} />}
      <Group gap={4} className={classes.acts}>
        {mayWork && (
          <Button size="compact-xs" variant={isMet ? 'subtle' : 'light'} onClick={onWrite}>
            {t(isMet ? 'evidence.replace' : 'evidence.add')}
          </Button>
        )}
        {mayWork && known && <TakeBack lead={lead} known={known} />}
        {earlier.length > 0 && <Earlier said={earlier} lead={lead} />}
      </Group>
    </>
  );
}

interface KnownProps {
  readonly known: Evidence;
  readonly lead: LeadDetail;
  readonly isMet: boolean;
}

function Known({ known, lead, isMet }: KnownProps): JSX.Element {
  const { t } = useTranslation('qualification');
  const text = useEvidenceText(lead.attempts);
  return (
    <>
      <p className={classes.said}>{text(known)}</p>
      <Whence said={known} />
      {!isMet && (
        <p className={classes.dim}>{t('evidence.otherType', { type: t(`evidence.type.${known.type}`) })}</p>
      )}
    </>
  );
}

function Whence({ said }: { said: Evidence | EarlierEvidence }): JSX.Element {
  const formats = useFormats();
  const nameOf = useMemberName();
  return (
    <div className={`${classes.dim} tabular`}>
      {[formats.moment(said.recordedAt), nameOf(said.recordedBy)].filter(Boolean).join(' · ')}
    </div>
  );
}

function TakeBack({ lead, known }: { lead: LeadDetail; known: Evidence }): JSX.Element {
  const { t } = useTranslation('qualification');
  const { criterion, type } = known;
  const act = useAct({
    run: () => api.put(`/leads/${lead.id}/evidence`, { criterion, type, content: null }),
    touches: TOUCHED,
    done: () => t('evidence.takenBackDone'),
  });
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      color="gray"
      loading={act.isPending}
      onClick={() => act.mutate(undefined)}
    >
      {t('evidence.takeBack')}
    </Button>
  );
}

function Earlier({ said, lead }: { said: readonly EarlierEvidence[]; lead: LeadDetail }): JSX.Element {
  const { t } = useTranslation('qualification');
  const text = useEvidenceText(lead.attempts);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {t('evidence.earlier', { count: said.length })}
      </Button>
      {isOpen && (
        <ul className={classes.earlier}>
          {said.map((each) => (
            <li key={`${each.recordedAt} ${String(each.isWithdrawn)}`}>
              <p className={classes.said}>{text(each)}</p>
              <Whence said={each} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
