import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { differenceOf } from '#sla';
import type { Comparable, TermsChange } from '#sla';
import type { AgreementVersionRow } from '../persistence/agreement-version.row.js';
import { findAgreement, versionsOf } from '../persistence/versions.js';
import { missingAgreement, missingVersion } from './by.js';

/** What one version of an agreement says otherwise than another. */
@Injectable()
export class CompareVersions {
  /** @throws AppError `agreement/missing`, `agreement/missing-version` */
  async run(
    tx: Tx,
    workspaceId: string,
    agreementId: string,
    { from, to }: { readonly from: number; readonly to: number },
  ): Promise<TermsChange[]> {
    if (!(await findAgreement(tx, workspaceId, agreementId))) throw missingAgreement(agreementId);
    const versions = await versionsOf(tx, workspaceId, agreementId);
    const [before, after] = [from, to].map((number) => {
      const version = versions.find((each) => each.number === number);
      if (!version) throw missingVersion(number);
      return comparable(version);
    });
    return differenceOf(before!, after!);
  }
}

const comparable = ({ terms, calendars, calendarPins }: AgreementVersionRow): Comparable => ({
  terms,
  calendars: Object.fromEntries(
    Object.entries(calendars).map(([key, definition]) => {
      const { name = null, number = null } = calendarPins[key] ?? {};
      return [key, { definition, name, number }];
    }),
  ),
});
