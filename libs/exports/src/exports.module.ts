import { Module } from '@nestjs/common';
import { CountExported } from './application/count-exported.js';
import { RunExport } from './application/run-export.js';
import { ExportsController } from './http/exports.controller.js';

@Module({
  controllers: [ExportsController],
  providers: [CountExported, RunExport],
  exports: [RunExport],
})
export class ExportsModule {}
