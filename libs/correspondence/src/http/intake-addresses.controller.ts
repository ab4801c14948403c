import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, IdPipe, PageQuery } from '#http';
import { Requires } from '#identity';
import { IntakeAddressRequests } from '../application/intake-address-requests.js';
import {
  IntakeAddressChangeDto,
  IntakeAddressDto,
  IntakeAddressesDto,
  IntakeMailsDto,
  NewIntakeAddressDto,
} from './intake-addresses.dto.js';

/** Addresses under which mails become leads. */
@Controller('intake-addresses')
@Requires('settings.write')
export class IntakeAddressesController {
  constructor(private readonly requests: IntakeAddressRequests) {}

  /** The addresses that make leads of mail. */
  @Get()
  async list(@AskedBy() caller: Caller): Promise<IntakeAddressesDto> {
    return { items: await this.requests.list(caller) };
  }

  /** Makes an address that makes leads of the mail it gets. */
  @Post()
  create(@AskedBy() caller: Caller, @Body() wish: NewIntakeAddressDto): Promise<IntakeAddressDto> {
    return this.requests.create(caller, wish);
  }

  /** One intake address. */
  @Get(':id')
  one(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<IntakeAddressDto> {
    return this.requests.one(caller, id);
  }

  /** Changes the fields that are named; the others stay. */
  @Patch(':id')
  change(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() change: IntakeAddressChangeDto,
  ): Promise<IntakeAddressDto> {
    return this.requests.change(caller, id, change);
  }

  /** What is written down of its mails goes with it; its leads stay. */
  @Delete(':id')
  @HttpCode(204)
  remove(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<void> {
    return this.requests.remove(caller, id);
  }

  /** What came last, and what became of it. */
  @Get(':id/mails')
  mails(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() page: PageQuery,
  ): Promise<IntakeMailsDto> {
    return this.requests.mails(caller, id, page);
  }
}
