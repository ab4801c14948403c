import { Module } from '@nestjs/common';
import { EnsureCompanies } from './application/ensure-companies.js';
import { ErasePerson } from './application/erase-person.js';
import { ResolvePeople } from './application/resolve-people.js';
import { ShowPeople } from './application/show-people.js';
import { PeopleController } from './http/people.controller.js';
import './persistence/merge-candidate.row.js';
import './persistence/company-identity.row.js';
import './persistence/person-identity.row.js';

@Module({
  controllers: [PeopleController],
  providers: [EnsureCompanies, ErasePerson, ResolvePeople, ShowPeople],
  exports: [EnsureCompanies, ErasePerson, ResolvePeople],
})
export class PeopleModule {}
