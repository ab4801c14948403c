import { Alert } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useMay } from '../../api/may.js';
import { useSession } from '../../api/session.js';
import { useRefetchOn } from '../../live/use-refetch-on.js';
import { Asked } from '../../ui/asked.js';
import { Page } from '../../ui/page.js';
import type { CustomerKey, CustomerSummary } from './customer-types.js';
import { CUSTOMER, useCustomer } from './customers-query.js';
import classes from './customers.module.css';
import { Story } from './story.js';
import { Deals, Summary } from './summary.js';
import { TimeByDepartment } from './time-by-department.js';

/** A person across departments, from the first touch to after the sale. */
export function PersonPage(): JSX.Element {
  const { id = '' } = useParams();
  return <Customer of="people" id={id} />;
}

/** The same of a company with all its people. */
export function CompanyPage(): JSX.Element {
  const { id = '' } = useParams();
  return <Customer of="companies" id={id} />;
}

function Customer({ of, id }: CustomerKey): JSX.Element {
  const may = useMay();
  const { member } = useSession();
  useRefetchOn(may('board.read') ? 'funnel' : `inbox/${member.id}`, [CUSTOMER]);
  return (
    <Asked query={useCustomer({ of, id })}>
      {(customer) => <CustomerView key={customer.id} of={of} customer={customer} />}
    </Asked>
  );
}

interface ViewProps {
  readonly of: CustomerKey['of'];
  readonly customer: CustomerSummary;
}

function CustomerView({ of, customer }: ViewProps): JSX.Element {
  const { t } = useTranslation('customers');
  const { id, name, isErased, isCut, held } = customer;
  const title = name ?? (isErased ? t('erased') : t('unnamed'));
  return (
    <Page title={title} lead={<Belonging customer={customer} />}>
      {isCut && <Alert color="yellow">{t('cut')}</Alert>}
      <div className={classes.two}>
        <Story customer={{ of, id }} />
        <div className={classes.stack}>
          <Summary customer={customer} />
          <TimeByDepartment held={held} />
          <Deals customer={customer} />
        </div>
      </div>
    </Page>
  );
}

/** A person's company, or how many people a company has. */
function Belonging({ customer: { kind, company, people } }: { customer: CustomerSummary }): JSX.Element {
  const { t } = useTranslation('customers');
  if (kind === 'company') return <>{[t('company'), t('people', { count: people.length })].join(' · ')}</>;
  if (company === null) return <>{t('person')}</>;
  return (
    <>
      {t('person')} · <Link to={`/customers/companies/${company.id}`}>{company.name ?? t('unnamed')}</Link>
    </>
  );
}
