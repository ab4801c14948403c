import { Body, Controller, Get, HttpCode, Post, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Caller } from '#contracts';
import { AskedBy } from '#http';
import { Requires } from '#identity';
import { CountExported } from '../application/count-exported.js';
import { RunExport } from '../application/run-export.js';
import { ExportableDto, ExportDto } from './exports.dto.js';

const TYPES = { csv: 'text/csv; charset=utf-8', jsonl: 'application/x-ndjson' } as const;

/** Data that leaves the house. */
@Controller('exports')
export class ExportsController {
  constructor(
    private readonly countExported: CountExported,
    private readonly runExport: RunExport,
  ) {}

  /** What can be taken along, and how many rows each would have now. */
  @Get()
  @Requires('export.run')
  async list(@AskedBy() caller: Caller): Promise<ExportableDto> {
    return { items: await this.countExported.run(caller) };
  }

  /** Everything there is of one kind, as far as the caller may see it, as it stands at one instant; streamed, and told in the journal. */
  @Post()
  @HttpCode(200)
  @Requires('export.run')
  @ApiProduces('text/csv', 'application/x-ndjson', 'application/gzip')
  @ApiOkResponse({ description: 'The rows.', schema: { type: 'string', format: 'binary' } })
  async run(
    @AskedBy() caller: Caller,
    @Body() { what, format = 'csv', gzip = false }: ExportDto,
  ): Promise<StreamableFile> {
    const stream = await this.runExport.open(caller, { what, format, isGzip: gzip });
    const fileName = `${what}.${format}${gzip ? '.gz' : ''}`;
    return new StreamableFile(stream, {
      type: gzip ? 'application/gzip' : TYPES[format],
      disposition: `attachment; filename="${fileName}"`,
    });
  }
}
