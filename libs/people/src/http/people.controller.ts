import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Caller } from '#contracts';
import { AskedBy, etag, IdPipe, SendsEtag } from '#http';
import { AnyCaller, Requires } from '#identity';
import { ShowPeople } from '../application/show-people.js';
import { PeopleDto, PersonDto, SearchPeopleQuery } from './people.dto.js';

@Controller('people')
export class PeopleController {
  constructor(private readonly people: ShowPeople) {}

  /** Whoever may not see names may not guess them by searching either. */
  @Get()
  @Requires('person.read')
  async search(@AskedBy() caller: Caller, @Query() { q, limit }: SearchPeopleQuery): Promise<PeopleDto> {
    return { items: await this.people.search(caller, q, limit) };
  }

  /** One person. */
  @Get(':id')
  @SendsEtag()
  @AnyCaller('Members of the house, not guests; masked without person.read.')
  async one(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PersonDto> {
    const person = await this.people.one(caller, id);
    void reply.header('etag', etag(person.version));
    return person;
  }
}
