import { Body, Controller, Get, HttpCode, Ip, Post } from '@nestjs/common';
import encodeQR from 'qr';
import type { Caller } from '#contracts';
import { AskedBy } from '#http';
import { ChangeSecondFactor } from '../application/second-factor/change-second-factor.js';
import { SetUpSecondFactor } from '../application/second-factor/set-up-second-factor.js';
import { AnyCaller, EvenHeldBack, MembersOnly } from './access.js';
import {
  BeginSecondFactorDto,
  CodeDto,
  EnrolmentDto,
  OwnProofDto,
  RecoveryCodesDto,
  SecondFactorDto,
} from './second-factor.dto.js';

/** One's own second factor: codes of an authenticator app, asked for after the password. */
@Controller('second-factor')
@MembersOnly()
@AnyCaller('Everybody sets up and removes only a second factor of their own.')
@EvenHeldBack()
export class SecondFactorController {
  constructor(
    private readonly setUp: SetUpSecondFactor,
    private readonly changes: ChangeSecondFactor,
  ) {}

  /** Whether it is on, and how many recovery codes are left. */
  @Get()
  show(@AskedBy() caller: Caller): Promise<SecondFactorDto> {
    return this.changes.show(caller);
  }

  /** Begins to set it up: what the app takes in. Sign-in asks for nothing before a code was confirmed. */
  @Post()
  async begin(
    @AskedBy() caller: Caller,
    @Body() { password }: BeginSecondFactorDto,
    @Ip() address: string,
  ): Promise<EnrolmentDto> {
    const enrolment = await this.setUp.begin(caller, password, address);
    return { ...enrolment, qr: encodeQR(enrolment.address, 'svg', { border: 4 }) };
  }

  /** Turns it on with a code of the app; answers the recovery codes, this once. */
  @Post('confirmation')
  async confirm(@AskedBy() caller: Caller, @Body() { code }: CodeDto): Promise<RecoveryCodesDto> {
    return { recoveryCodes: await this.setUp.confirm(caller, code) };
  }

  /** Fresh recovery codes in the place of all there were. */
  @Post('recovery-codes')
  async renew(
    @AskedBy() caller: Caller,
    @Body() proof: OwnProofDto,
    @Ip() address: string,
  ): Promise<RecoveryCodesDto> {
    return { recoveryCodes: await this.changes.renewCodes(caller, proof, address) };
  }

  /** Turns it off. */
  @Post('removal')
  @HttpCode(204)
  remove(@AskedBy() caller: Caller, @Body() proof: OwnProofDto, @Ip() address: string): Promise<void> {
    return this.changes.remove(caller, proof, address);
  }
}
