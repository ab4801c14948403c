import { UnstyledButton } from '@mantine/core';
import { createContext, useContext, useState } from 'react';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats.js';
import type { Asked, Figure } from './funnel-query.js';
import classes from './funnel.module.css';
import { LeadsSheet } from './leads-sheet.js';

const Open = createContext<(figure: Figure) => void>(() => undefined);

/** Around figures of the same days and leads: each opens the leads behind it. */
export function FiguresOpen({ asked, children }: { asked: Asked; children: ReactNode }): JSX.Element {
  const [figure, open] = useState<Figure | null>(null);
  return (
    <Open.Provider value={open}>
      {children}
      <LeadsSheet {...{ asked, figure }} onClose={() => open(null)} />
    </Open.Provider>
  );
}

interface CountProps extends Figure {
  readonly className?: string | undefined;
  /** What stands there instead of the count. */
  readonly children?: ReactNode;
}

/** A count that opens its leads, or a worth that opens its deals; of nobody, plain. */
export function Count({ className = '', children, ...figure }: CountProps): JSX.Element {
  const { t } = useTranslation('funnel');
  const formats = useFormats();
  const open = useContext(Open);
  const number = formats.number(figure.count);
  const shown = figure.worth ?? number;
  const words = { what: figure.title, number: shown };
  if (figure.count === 0) return <span className={className}>{children ?? shown}</span>;
  return (
    <UnstyledButton
      className={`${classes.opens} ${className}`}
      aria-label={figure.worth === undefined ? t('behind.open', words) : t('behind.openDeals', words)}
      onClick={() => open(figure)}
    >
      {children ?? shown}
    </UnstyledButton>
  );
}
