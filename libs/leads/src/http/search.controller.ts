import { Controller, Get, Query } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy } from '#http';
import { Requires } from '#identity';
import { Search } from '../application/search.js';
import { SearchQuery } from './leads.dto.js';
import { FoundDto } from './search.answers.dto.js';

@Controller('search')
export class SearchController {
  constructor(private readonly search: Search) {}

  /** Persons, companies and leads by the beginnings of their names. */
  @Get()
  @Requires('lead.read')
  find(@AskedBy() caller: Caller, @Query() { q }: SearchQuery): Promise<FoundDto> {
    return this.search.run(caller, q) as Promise<FoundDto>;
  }
}
