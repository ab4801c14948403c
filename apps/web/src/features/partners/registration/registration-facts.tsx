import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Card, Section } from '../../../ui/page.js';
import { useFormats } from '../../../ui/use-formats.js';
import { countryName } from '../countries.js';
import type { Registration } from '../partner-types.js';
import classes from './registration.module.css';

/** Everything that was told of the customer; what was not told takes no room. */
export function RegistrationFacts({ deal }: { deal: Registration }): JSX.Element {
  const { t } = useTranslation('partners');
  const facts = useFacts(deal).filter(([, value]) => value !== null && value !== '');
  return (
    <Section title={t('deal.facts')}>
      <Card>
        <dl className={classes.facts}>
          {facts.map(([label, value]) => (
            <Fact key={label} label={label}>
              {value}
            </Fact>
          ))}
        </dl>
      </Card>
    </Section>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }): JSX.Element {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

function useFacts(deal: Registration): readonly (readonly [label: string, value: ReactNode])[] {
  const { t } = useTranslation('partners');
  const formats = useFormats();
  const { person, company, expected, expectedCloseOn, note, leadId, protectedUntil } = deal;
  return [
    [t('deal.company'), company.name],
    [t('deal.domain'), company.domain],
    [t('deal.country'), company.country && countryName(company.country, formats.locale)],
    [t('deal.contact'), [person.name, person.jobTitle].filter(Boolean).join(', ')],
    [t('deal.email'), person.email && <a href={`mailto:${person.email}`}>{person.email}</a>],
    [t('deal.phone'), person.phone && <a href={`tel:${person.phone}`}>{person.phone}</a>],
    [t('deal.expected'), expected && formats.minor(expected.amountMinor, expected.currency)],
    [t('deal.closeOn'), expectedCloseOn && formats.day(`${expectedCloseOn}T12:00:00`)],
    [t('deal.note'), note && <span className={classes.note}>{note}</span>],
    [t('deal.state.approved'), protectedUntil && t('deal.protected', { day: formats.day(protectedUntil) })],
    ['Lead', leadId && <Link to={`/leads/${leadId}`}>{t('deal.toLead')}</Link>],
  ];
}
