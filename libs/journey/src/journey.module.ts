import { Module } from '@nestjs/common';
import './persistence/touch.row.js';

/** The tables of this part; its use cases are functions of a transaction and need nothing injected. */
@Module({})
export class JourneyModule {}
