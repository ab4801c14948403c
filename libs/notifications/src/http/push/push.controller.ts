import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, IdPipe } from '#http';
import { AnyCaller, MembersOnly } from '#identity';
import { PushRequests } from '../../application/push/push-requests.js';
import { NewPushDeviceDto, PushDeviceDto, PushDevicesDto } from './push.dto.js';

/** One's own devices, told by Web Push. */
@Controller('notifications/devices')
@MembersOnly()
@AnyCaller('Everybody keeps only devices of their own.')
export class PushController {
  constructor(private readonly requests: PushRequests) {}

  /** The browsers that are told of one’s notifications. */
  @Get()
  async list(@AskedBy() caller: Caller): Promise<PushDevicesDto> {
    return (await this.requests.list(caller)) as PushDevicesDto;
  }

  /** Tells this browser from now on; the same one again stays one device. */
  @Post()
  @HttpCode(200)
  keep(@AskedBy() caller: Caller, @Body() device: NewPushDeviceDto): Promise<PushDeviceDto> {
    return this.requests.keep(caller, device);
  }

  /** Tells this browser no more. */
  @Delete(':id')
  @HttpCode(204)
  forget(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<void> {
    return this.requests.forget(caller, id);
  }

  /** Sends it a message that says only that messages arrive. */
  @Post(':id/test')
  @HttpCode(202)
  test(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<PushDeviceDto> {
    return this.requests.test(caller, id);
  }
}
