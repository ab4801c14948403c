import { Controller, Get, Post } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy } from '#http';
import { Public, Requires } from '../http/access.js';

/** One route per way of guarding. */
@Controller('probe')
export class ProbeController {
  @Get('public')
  @Public()
  open(): { readonly isOpen: boolean } {
    return { isOpen: true };
  }

  @Get('caller')
  who(@AskedBy() caller: Caller): object {
    return { ...caller, actions: [...caller.actions] };
  }

  @Post('change')
  change(): { readonly isDone: boolean } {
    return { isDone: true };
  }

  @Post('accept')
  @Requires('handover.accept')
  accept(): { readonly isDone: boolean } {
    return { isDone: true };
  }
}
