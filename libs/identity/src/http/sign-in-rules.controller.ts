import { Body, Controller, Get, Put } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy } from '#http';
import { SignInRules } from '../application/second-factor/sign-in-rules.js';
import { Requires } from './access.js';
import { SignInRulesDto } from './second-factor.dto.js';

@Controller('sign-in-rules')
@Requires('member.manage')
export class SignInRulesController {
  constructor(private readonly rules: SignInRules) {}

  /** What the workspace asks of how its members sign in. */
  @Get()
  show(@AskedBy() caller: Caller): Promise<SignInRulesDto> {
    return this.rules.show(caller);
  }

  /** Holds from now on, for open sessions too. */
  @Put()
  set(@AskedBy() caller: Caller, @Body() rules: SignInRulesDto): Promise<SignInRulesDto> {
    return this.rules.set(caller, rules);
  }
}
