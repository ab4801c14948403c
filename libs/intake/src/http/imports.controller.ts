import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  Req,
  StreamableFile,
} from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Caller } from '#contracts';
import { AskedBy, IdPipe, PageQuery, StreamedBody } from '#http';
import { AlsoRequires, Requires } from '#identity';
import { FindImports } from '../application/find-imports.js';
import { PrepareImport } from '../application/prepare-import.js';
import { RefusedRowsFile } from '../application/refused-rows-file.js';
import { ReceiveImport } from '../application/receive-import.js';
import { StartImports } from '../application/start-imports.js';
import { ImportDto, ImportPreviewDto, ImportsDto, UploadedImportDto } from './imports.answers.dto.js';
import { assertMayBring, OF_COSTS_ALSO } from './may-bring.js';
import { MappingDto, RunDto, SheetDto, UploadQuery } from './imports.dto.js';

/** Rows name people; whoever brought the file knows them already. */
const OF_OTHERS_ALSO = { right: 'person.read', when: 'whoever asks did not bring the file' } as const;

/** Files on their way in: upload, look, map, rehearse, run. */
@Controller('imports')
export class ImportsController {
  constructor(
    private readonly receiveImport: ReceiveImport,
    private readonly prepareImport: PrepareImport,
    private readonly startImports: StartImports,
    private readonly findImports: FindImports,
    private readonly refusedRows: RefusedRowsFile,
  ) {}

  /** Takes a file of up to 1 GB as the body, as it is: CSV, TSV, lines of JSON or .xlsx, gzip or not; recognised by its bytes. */
  @Post()
  @StreamedBody('text/csv', 'application/octet-stream')
  @AlsoRequires(OF_COSTS_ALSO)
  @Requires('import.run')
  upload(
    @AskedBy() caller: Caller,
    @Query() query: UploadQuery,
    @Req() request: FastifyRequest,
  ): Promise<UploadedImportDto> {
    assertMayBring(caller, query.kind);
    return this.receiveImport.receive(
      caller.workspaceId,
      caller.memberId,
      query,
      request.body as AsyncIterable<Buffer>,
    );
  }

  /** Imports, newest first. */
  @Get()
  @Requires('import.run')
  list(@AskedBy() { workspaceId }: Caller, @Query() query: PageQuery): Promise<ImportsDto> {
    return this.findImports.list(workspaceId, query) as Promise<ImportsDto>;
  }

  /** How far it is. */
  @Get(':id')
  @Requires('import.run')
  read(@AskedBy() { workspaceId }: Caller, @Param('id', IdPipe) id: string): Promise<ImportDto> {
    return this.findImports.one(workspaceId, id) as Promise<ImportDto>;
  }

  /** The first rows, the columns, and where they probably go; for who may see people, or brought the file. */
  @Get(':id/preview')
  @ApiConflictResponse()
  @AlsoRequires(OF_OTHERS_ALSO)
  @Requires('import.run')
  async preview(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<ImportPreviewDto> {
    await this.findImports.assertSeesRows(caller, id);
    return this.prepareImport.preview(caller.workspaceId, id);
  }

  /** Reads another sheet of an uploaded spreadsheet. */
  @Put(':id/sheet')
  @Requires('import.run')
  async choose(
    @AskedBy() { workspaceId }: Caller,
    @Param('id', IdPipe) id: string,
    @Body() { sheet }: SheetDto,
  ): Promise<ImportDto> {
    await this.prepareImport.chooseSheet(workspaceId, id, sheet);
    return this.findImports.one(workspaceId, id) as Promise<ImportDto>;
  }

  /** Says where the columns go; what is open or wrong is named by column. */
  @Put(':id/mapping')
  @Requires('import.run')
  async map(
    @AskedBy() { workspaceId }: Caller,
    @Param('id', IdPipe) id: string,
    @Body() mapping: MappingDto,
  ): Promise<ImportDto> {
    await this.prepareImport.map(workspaceId, id, mapping);
    return this.findImports.one(workspaceId, id) as Promise<ImportDto>;
  }

  /** Begins, or goes on, in the background. */
  @Post(':id/run')
  @AlsoRequires(OF_COSTS_ALSO, OF_OTHERS_ALSO)
  @HttpCode(202)
  @Requires('import.run')
  async run(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() { dryRun = false }: RunDto,
  ): Promise<ImportDto> {
    const { workspaceId, memberId } = caller;
    assertMayBring(caller, (await this.findImports.one(workspaceId, id)).kind);
    // Whoever runs it has it for their own from then on, rows and all; keys own nothing.
    if (memberId !== null) await this.findImports.assertSeesRows(caller, id);
    await this.startImports.run(workspaceId, id, { isDryRun: dryRun, startedBy: memberId });
    return this.findImports.one(workspaceId, id) as Promise<ImportDto>;
  }

  /** Stops it between two chunks; what was taken stays. */
  @Post(':id/cancellation')
  @HttpCode(200)
  @Requires('import.run')
  async cancel(@AskedBy() { workspaceId }: Caller, @Param('id', IdPipe) id: string): Promise<ImportDto> {
    await this.receiveImport.cancel(workspaceId, id);
    return this.findImports.one(workspaceId, id) as Promise<ImportDto>;
  }

  /** The refused rows as they stood under their own columns, each with what is wrong and what to do; separated and encoded as the file came. For who may see people, or brought the file. */
  @Get(':id/errors.csv')
  @AlsoRequires(OF_OTHERS_ALSO)
  @Requires('import.run')
  @ApiProduces('text/csv')
  @ApiOkResponse({
    description: 'With a header: error_row, error_column, error, what_to_do, then the columns of the file.',
    schema: { type: 'string' },
  })
  @Header('content-type', 'text/csv')
  @Header('content-disposition', 'attachment; filename="import-errors.csv"')
  async errors(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
    await this.findImports.assertSeesRows(caller, id);
    return new StreamableFile(await this.refusedRows.open(caller.workspaceId, id));
  }
}
