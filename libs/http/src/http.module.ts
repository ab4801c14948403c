import { Global, Module } from '@nestjs/common';
import './idempotency/idempotency-record.row.js';
import { Writes } from './idempotency/writes.js';

/** Gives `Writes` to every route; the rest of this lib is decorators and `createHttpApp`. */
@Global()
@Module({ providers: [Writes], exports: [Writes] })
export class HttpModule {}
