import type { Agreement, AgreementVersion } from '../../api/types.js';

export interface ActProps {
  readonly agreement: Agreement;
  readonly version: AgreementVersion;
}

/** What looks different once something happened to a version. */
export const TOUCHES = ['agreement', 'agreements'];

export const pathOf = ({ agreement, version }: ActProps): string =>
  `/agreements/${agreement.id}/versions/${version.number}`;
