import { Module } from '@nestjs/common';
import { DecideMerges } from './application/decide-merges.js';
import { EnsureCompanies } from './application/ensure-companies.js';
import { ErasePerson } from './application/erase-person.js';
import { KeepCompanyKinds } from './application/keep-company-kinds.js';
import { MeetPeople } from './application/meet-people.js';
import { MergeLimit } from './application/merge-limit.js';
import { MergePersons } from './application/merge-persons.js';
import { ProposeLikely } from './application/propose-likely.js';
import { ResolvePeople } from './application/resolve-people.js';
import { SharedRows } from './application/shared-rows.js';
import { ShowMerges } from './application/show-merges.js';
import { ShowPeople } from './application/show-people.js';
import { Suppression } from './application/suppression.js';
import { CompaniesController } from './http/companies.controller.js';
import { ErasureController } from './http/erasure.controller.js';
import { MergesController } from './http/merges.controller.js';
import { PeopleController } from './http/people.controller.js';
import './persistence/merge-candidate.row.js';
import './persistence/person-merge.row.js';
import './persistence/company-identity.row.js';
import './persistence/person-identity.row.js';
import './persistence/person-likeness.row.js';

@Module({
  controllers: [CompaniesController, PeopleController, MergesController, ErasureController],
  providers: [
    DecideMerges,
    EnsureCompanies,
    ErasePerson,
    KeepCompanyKinds,
    MeetPeople,
    MergeLimit,
    MergePersons,
    ProposeLikely,
    ResolvePeople,
    SharedRows,
    ShowMerges,
    ShowPeople,
    Suppression,
  ],
  exports: [
    EnsureCompanies,
    ErasePerson,
    KeepCompanyKinds,
    MeetPeople,
    MergeLimit,
    MergePersons,
    ResolvePeople,
    SharedRows,
    Suppression,
  ],
})
export class PeopleModule {}
