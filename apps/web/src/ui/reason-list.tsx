import { Radio } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reason } from '#contracts';
import classes from './reason-list.module.css';
import { useLabel } from './use-label.js';

interface ReasonListProps {
  readonly title: string;
  readonly reasons: readonly Reason[];
  readonly chosen: Reason | null;
  readonly onChoose: (reason: Reason) => void;
  /** What the chosen reason needs; shown right under it. */
  readonly children?: ReactNode;
}

/** Reasons by family, so that the eye goes to the kind of trouble first. */
export function ReasonList({ title, reasons, chosen, onChoose, children }: ReasonListProps): JSX.Element {
  const { t } = useTranslation('ui');
  const label = useLabel();
  const families = [...new Set(reasons.map((reason) => reason.family))];
  return (
    <Radio.Group
      value={chosen?.code ?? ''}
      onChange={(code) => {
        const reason = reasons.find((each) => each.code === code);
        if (reason !== undefined) onChoose(reason);
      }}
      aria-label={title}
    >
      {families.map((of) => (
        <fieldset key={of} className={classes.family}>
          <legend className={classes.legend}>{label('family', of)}</legend>
          {reasons
            .filter((reason) => reason.family === of)
            .map((reason) => (
              <div key={reason.code} className={classes.row}>
                <Radio
                  value={reason.code}
                  label={label('reason', reason.code)}
                  description={
                    reason.list === 'reject' && reason.fault === 'marketing'
                      ? t('rejecting.reverses')
                      : undefined
                  }
                  classNames={{ body: classes.body }}
                />
                {chosen?.code === reason.code && children}
              </div>
            ))}
        </fieldset>
      ))}
    </Radio.Group>
  );
}
