import { Collapse, UnstyledButton } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './begin.module.css';
import { isOptional, STEPS } from './steps.js';
import type { StepKey } from './steps.js';

interface StepCardProps {
  readonly step: StepKey;
  readonly isDone: boolean;
  /** The one to be taken now. */
  readonly isNext: boolean;
  /** What came of it, in a few words. */
  readonly told: ReactNode;
  /** `stay` keeps it open once it is done: something in it is still to be read. */
  readonly children: (stay: () => void) => ReactNode;
}

/** One leg of the way: open while it is to be run, told in a line once it is, and open to whoever wants to look. */
export function StepCard({ step, isDone, isNext, told, children }: StepCardProps): JSX.Element {
  const { t } = useTranslation('begin');
  const [chosen, setChosen] = useState<boolean | null>(null);
  const body = useId();
  const isOpen = chosen ?? isNext;
  return (
    <li className={classes.step} data-step={step} data-state={stateOf(isDone, isNext)}>
      <Mark step={step} isDone={isDone} />
      <section className={classes.leg} aria-label={t(`${step}.title`)}>
        <Head {...{ step, isDone, isOpen, body }} onToggle={() => setChosen(!isOpen)} />
        <p className={classes.told}>{isDone ? told : t(`${step}.why`)}</p>
        <Collapse id={body} expanded={isOpen}>
          <div className={classes.body}>{children(() => setChosen(true))}</div>
        </Collapse>
      </section>
    </li>
  );
}

function stateOf(isDone: boolean, isNext: boolean): 'done' | 'next' | 'open' {
  if (isDone) return 'done';
  return isNext ? 'next' : 'open';
}

const Mark = ({ step, isDone }: Pick<StepCardProps, 'step' | 'isDone'>): JSX.Element => (
  <span className={classes.mark} aria-hidden>
    {isDone ? <IconCheck size={17} stroke={2.4} /> : STEPS.indexOf(step) + 1}
  </span>
);

interface HeadProps extends Pick<StepCardProps, 'step' | 'isDone'> {
  readonly isOpen: boolean;
  /** Id of what it opens. */
  readonly body: string;
  readonly onToggle: () => void;
}

function Head({ step, isDone, isOpen, body, onToggle }: HeadProps): JSX.Element {
  const { t } = useTranslation('begin');
  return (
    <h2 className={classes.head}>
      <UnstyledButton
        className={classes.opener}
        aria-expanded={isOpen}
        aria-controls={body}
        onClick={onToggle}
      >
        <span className={classes.name}>
          {t(`${step}.title`)}
          {isOptional(step) && !isDone && <span className={classes.optional}>{t('optional')}</span>}
          {isDone && <span className="unseen"> – {t('done')}</span>}
        </span>
        <IconChevronDown size={18} className={classes.chevron} data-open={isOpen || undefined} aria-hidden />
      </UnstyledButton>
    </h2>
  );
}
